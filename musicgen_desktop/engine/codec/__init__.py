"""From codes to sound, as a stream."""
