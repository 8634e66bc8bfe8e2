"""Steps and helpers of this project's own tests; the steps about rules are in collabadvisor.testing."""
