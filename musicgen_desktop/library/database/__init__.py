"""The database file: its tables, how it is opened, checked, mended and kept safe."""
