"""Numbers as such: plain, ordinal, Roman, in rows, in groups, with slashes."""
