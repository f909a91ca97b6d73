"""The files of a clip."""
