"""Checkpoints from and to folders and archives."""
