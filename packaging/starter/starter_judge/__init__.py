"""Asks a checkpoint what people ask, and judges what it plays by ears that the recipe did not make."""
