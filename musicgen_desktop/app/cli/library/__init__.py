"""The actions of ``musicgen-desktop library``, a file each."""
