"""Arithmetic, algebra and geometry."""
