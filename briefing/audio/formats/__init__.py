"""Sound to files and back: MP3, WAV, FLAC, Opus, M4A, and their tags."""
