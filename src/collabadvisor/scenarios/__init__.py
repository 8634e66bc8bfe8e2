"""Scenarios: feature files, the steps they are written in, and running them without pytest."""
