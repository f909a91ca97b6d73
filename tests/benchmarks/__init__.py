"""Programs that measure and print; nothing here passes or fails."""
