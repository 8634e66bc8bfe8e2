"""A certificate of a knowledge pack: made, read back, and proved again."""
