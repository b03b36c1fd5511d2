"""From a file to a typed entry or problems: sources, front matter, parsing, body."""
