"""What the database holds, table by table."""
