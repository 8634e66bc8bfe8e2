"""What every request and every answer goes through: addresses, sizes, rates, headers, pages of errors, and the log."""
