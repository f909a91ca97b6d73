"""The melody editor: a tune as a melody checkpoint hears it, on a sheet over the window."""
