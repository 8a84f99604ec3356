"""Templates, style, modules and words of the desk's pages."""
