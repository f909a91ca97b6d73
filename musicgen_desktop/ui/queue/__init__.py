"""Jobs that wait and run."""
