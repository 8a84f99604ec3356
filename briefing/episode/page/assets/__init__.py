"""The player page's own files: templates, style, script, fonts and the words it shows."""
