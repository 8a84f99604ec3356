"""Lines to headings, paragraphs, items, quotations and verse."""
