"""The desk of `briefing serve --studio`: a text is corrected where it is heard, made, published."""
