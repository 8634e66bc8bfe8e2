"""What a panel differs on, in words."""
