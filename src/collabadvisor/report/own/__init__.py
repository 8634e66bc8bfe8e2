"""A report of one's own: its cover, and what its author picks, leaves out and adds, marked as the author's."""
