"""What a musician hears in a sound: beats, key, loudness, balance, flaws. NumPy and SciPy alone."""
