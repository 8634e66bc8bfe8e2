"""The knowledge base written for other rule engines."""
