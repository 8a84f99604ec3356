"""The semiotic classes, a module for each or for a few that are near to each other."""
