"""Who came of whom: the family tree of a clip."""
