"""The pages: each a function from a request to a response. No judgement and no storage of their own."""
