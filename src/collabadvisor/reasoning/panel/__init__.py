"""Several respondents on one venture, and what hangs on the answers on which they differ."""
