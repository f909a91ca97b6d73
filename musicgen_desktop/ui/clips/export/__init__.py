"""Which files clips become."""
