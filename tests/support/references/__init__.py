"""Sounds of which tempo, beats, key and loudness are known, because we make them."""
