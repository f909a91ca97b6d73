"""What is said about clips, and taken back."""
