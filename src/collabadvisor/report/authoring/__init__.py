"""Reports for those who write rules: checks, proofs, scenarios, mutants, certificates, differences between packs."""
