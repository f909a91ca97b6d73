"""Paths, resources, settings file, log and the report on this machine."""
