"""One module a step. What has once been in a release is never changed: a new step is added."""
