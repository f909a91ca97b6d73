"""What a job will take, and whether it fits."""
