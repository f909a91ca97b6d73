"""From hidden states to codes: the decoder step by step, its caches, its choices."""
