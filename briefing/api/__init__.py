"""What a Python program calls, as `briefing.make` and so on; loaded when it is called."""
