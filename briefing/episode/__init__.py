"""What a finished file is: its record, coverage, cues, chapters, transcripts, cover and page."""
