"""The clip that is open: its takes, its waveform, its transport."""
