"""Abbreviations, initials, titles, glosses and words in Latin letters or other scripts."""
