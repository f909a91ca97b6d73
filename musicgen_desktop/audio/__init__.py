"""Sound as arrays: reading, writing, loudness, resampling, peaks, measurements."""
