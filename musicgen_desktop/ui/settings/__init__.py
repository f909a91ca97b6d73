"""What the user sets once: a sheet of pages, whose changes act at once."""
