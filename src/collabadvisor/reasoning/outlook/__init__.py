"""How far the advice can still move while questions are open, and the quick reading that this is found with."""
