"""What is outside the program: files, locks, folders, optional libraries, espeak-ng."""
