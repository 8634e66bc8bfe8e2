"""Knowledge packs: their vocabulary, rules and conditions, read from files, checked, and held as a knowledge base."""
