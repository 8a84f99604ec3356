"""What listening in a terminal is made of."""
