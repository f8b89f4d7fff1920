"""What a detector of anomalies in a series does with numbers; needs numpy."""
