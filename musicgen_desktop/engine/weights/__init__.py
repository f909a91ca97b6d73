"""Weights: reading them, keeping them in fewer bits, multiplying by them."""
