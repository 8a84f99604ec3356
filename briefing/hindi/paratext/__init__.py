"""What stands around a text and is no part of it: bylines, credits, "यह भी पढ़ें", licenses."""
