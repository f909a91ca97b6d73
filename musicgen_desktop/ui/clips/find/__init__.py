"""Looking for clips: words, filters, saved searches."""
