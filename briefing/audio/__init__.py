"""Samples to a file, and nothing that knows Hindi."""
