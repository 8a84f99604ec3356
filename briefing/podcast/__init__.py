"""Episodes to a podcast: its feed, its site, its covers."""
