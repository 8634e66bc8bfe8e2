"""What differs between two advices, in words."""
