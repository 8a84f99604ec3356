"""The web server on this machine: a podcast, the studio page, the API for programs."""
