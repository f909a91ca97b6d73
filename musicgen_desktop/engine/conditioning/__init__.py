"""What the decoder is told: the prompt, a melody."""
