"""EPUB 3 with media overlays: the text of an episode that shows what is being read."""
