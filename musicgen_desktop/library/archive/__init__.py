"""The whole library in one file."""
