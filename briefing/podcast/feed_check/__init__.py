"""Whether a podcast feed keeps the published rules."""
