"""The house key: command line, start and stop order, and the container that builds every object."""
