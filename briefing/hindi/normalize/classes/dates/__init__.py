"""Days, months, years and eras."""
