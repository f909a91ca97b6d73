"""The recipe of the built-in checkpoint: music of our own making, and the networks that learn it."""
