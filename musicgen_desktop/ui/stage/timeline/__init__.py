"""The stage's views over time: one axis, and what is drawn along it."""
