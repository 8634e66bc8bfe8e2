"""How each property of a pack is proved, one module for what is proved alike."""
