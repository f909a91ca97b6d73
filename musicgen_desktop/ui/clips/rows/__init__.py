"""The clips that were found, as rows and as cards."""
