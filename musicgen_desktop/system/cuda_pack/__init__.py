"""The CUDA pack: torch's CUDA build in a folder beside the program, which is used instead of the build inside it."""
