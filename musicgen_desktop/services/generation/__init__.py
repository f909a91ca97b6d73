"""Jobs: their queue, and the thread that makes music."""
