"""Whether the knowledge itself is right: checks, proofs, scenarios, mutants, a certificate, and differences.

Everything here is about a knowledge pack, never about one venture. ``check`` needs nothing but the package; ``prove``
needs the extra ``proof``, and whatever runs scenarios the extra ``scenarios``.
"""
