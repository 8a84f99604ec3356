"""What the local web server is made of."""
