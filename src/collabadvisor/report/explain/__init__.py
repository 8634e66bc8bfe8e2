"""Explanations of what was concluded and of what was not, as text and as pictures."""
