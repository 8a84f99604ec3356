"""Phrases and melody: where a reader pauses, cuts a long sentence, and raises the voice."""
