"""Scaffolds: what a pack, a question, a rule, a recommendation begins as, for its author to complete."""
