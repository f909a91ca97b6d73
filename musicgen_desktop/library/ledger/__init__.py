"""What the database says of clips, once more, beside the sounds."""
