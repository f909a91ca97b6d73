"""Files as such: whole writing, locks, and what went wrong in words."""
