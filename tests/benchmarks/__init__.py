"""`python -m tests.benchmarks` measures planning against its limit and its peer, and prints one table."""
