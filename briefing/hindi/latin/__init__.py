"""Words in Latin letters, written as they are said in Devanagari."""
