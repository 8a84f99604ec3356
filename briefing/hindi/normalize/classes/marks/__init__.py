"""Punctuation that is said, heard as a pause, or left out; heads of items."""
