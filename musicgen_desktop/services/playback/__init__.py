"""Playback: the timeline, the thread, the device."""
