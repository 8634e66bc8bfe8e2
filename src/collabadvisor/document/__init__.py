"""How reports are laid out, whatever they say: blocks, lines, and the template engine."""
