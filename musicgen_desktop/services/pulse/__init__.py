"""PulseAudio, and PipeWire, which answers as one: a connection of our own, beside Qt's, and what there is on it."""
