"""The pages: one module for each, and the templates that they are made of."""
