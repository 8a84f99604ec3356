"""The player page of an episode: its data, its template, and the files it is made of."""
