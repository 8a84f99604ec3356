"""Episodes to what podcast players read: chapters, transcripts, tags."""
