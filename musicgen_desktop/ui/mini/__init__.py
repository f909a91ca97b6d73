"""The small window that stands for the big one."""
