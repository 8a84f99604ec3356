"""Sentences to what is said for them."""
