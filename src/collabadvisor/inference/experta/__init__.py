"""Forward chaining with experta: a pack compiled to its rules, and one venture run through them."""
