"""What became of labels: reviews, what was forgotten, and what was done to the store."""
