"""The checks of a knowledge pack: small ones, each with an id, a gravity and one sentence on what it looks for."""
