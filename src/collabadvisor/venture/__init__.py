"""Ventures: what is known of one partnership, its file, an empty file to fill in, and what column headings mean."""
