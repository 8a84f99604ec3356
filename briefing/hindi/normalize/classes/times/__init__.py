"""Clock times and how long something lasts."""
