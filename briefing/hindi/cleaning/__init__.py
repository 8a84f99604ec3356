"""A text made ready: repaired characters, one kind of mark, no stray markup."""
