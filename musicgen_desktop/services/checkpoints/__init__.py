"""Work on checkpoints behind threads of its own."""
