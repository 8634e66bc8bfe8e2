"""Inference: from a venture and a knowledge base to the advice, by forward chaining."""
