"""Rules with one small change each, and what is to be said of them: what ``mutate`` puts together."""
