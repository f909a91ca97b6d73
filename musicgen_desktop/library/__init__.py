"""Clips and prompts on disk. The only room that imports sqlite3."""
