"""Scores and scorecards."""
