"""Scripture and songs."""
