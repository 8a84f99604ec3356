"""Amounts with units, and rates."""
