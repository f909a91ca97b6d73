"""The microphone: devices, level, and files that grow while they are recorded."""
