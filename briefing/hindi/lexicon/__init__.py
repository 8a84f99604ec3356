"""The words the program knows, and the user's own."""
