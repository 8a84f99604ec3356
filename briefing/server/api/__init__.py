"""What other programs ask for over HTTP: speech as OpenAI's endpoint gives it, and our own JSON."""
