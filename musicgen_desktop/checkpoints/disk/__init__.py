"""Checkpoint files on the disk: hashes, unfinished work, whole files."""
