"""Reports read back as words, each with its place."""
