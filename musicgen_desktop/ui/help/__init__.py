"""What explains the program inside it: the guide, the welcome, the log, what it is made of."""
