"""Transformers' own ``generate()``, the reference for codes and sound."""

from musicgen_desktop.engine.reference import Reference

__all__ = ["Reference"]
