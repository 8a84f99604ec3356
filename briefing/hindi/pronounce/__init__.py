"""Spoken Hindi to phonemes."""
