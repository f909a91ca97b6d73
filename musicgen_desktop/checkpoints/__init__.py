"""Which checkpoints are installed, and whether their files are whole."""
