"""Figures and letters that name a thing and count nothing."""
