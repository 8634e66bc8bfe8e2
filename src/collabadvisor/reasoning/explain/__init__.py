"""Why something was concluded, and why something else was not."""
