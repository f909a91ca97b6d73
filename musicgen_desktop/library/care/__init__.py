"""What keeps files and rows together: trash, sweeps, examples, checks."""
