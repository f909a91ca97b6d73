"""Threads and signals: Qt without widgets."""
