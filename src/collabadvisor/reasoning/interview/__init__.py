"""Which open questions can still change the advice, and which of them to ask next."""
