"""Runs every feature file. The steps stand in collabadvisor.testing and in tests/steps."""

from pytest_bdd import scenarios

scenarios(".")
