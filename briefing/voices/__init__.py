"""The voices there are: listed, heard, compared."""
