"""Everything that knows Hindi, and nothing that knows audio."""
