"""Written Hindi to a narrated audio briefing."""
