"""The library behind a thread of its own."""
