"""Measuring and limiting sound: loudness, true peak, silence."""
