"""How the tables came to be as they are, step by step; ``migrating.py`` runs the steps."""

HEAD = "0001"
"""The newest step: a database that has reached it needs none."""
