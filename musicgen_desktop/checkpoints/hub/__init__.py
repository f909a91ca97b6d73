"""Checkpoints from the Hub: the only network there is."""
