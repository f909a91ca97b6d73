"""What a checkpoint is made of, and whether a folder holds one."""
