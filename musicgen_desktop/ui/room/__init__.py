"""Where the parts of the window lie: at its sides, behind tabs, in windows of their own."""
