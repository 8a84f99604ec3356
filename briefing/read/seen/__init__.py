"""All text that a file holds, for each kind of file that is read, without regard to the reader.

Each module has `seen(data, origin)`, which gives runs of text in the order of the file, each
with its line, and with the reason where it need not be read. It is one simple pass over the
bytes: what a reader leaves out by its own rules is only noticed if the rules here are others.
"""
