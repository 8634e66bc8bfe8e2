"""The least that has to change to reach a verdict or to clear a recommendation."""
