"""What an interview says and asks."""
