"""Text to samples: one file a voice engine."""
