"""Scaffolds: what a pack, and what is new in it, begins as: files that say what belongs where, for their author."""
