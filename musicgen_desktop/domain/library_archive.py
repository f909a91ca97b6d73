"""The backup of a whole library as one file."""

from __future__ import annotations

LIBRARY_SUFFIX = ".musicgen-library"
"""Of the zip file that a library is backed up into, so that systems know which program opens it; any other will do."""
