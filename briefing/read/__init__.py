"""Bytes to a Source: one reader for each kind of file."""
