"""What only a machine with a graphics card can show: ``run_all.sh`` runs it all there and writes a report."""
