"""Values and rules: requests, parameters, events, clips, errors, settings. No I/O, no threads."""
