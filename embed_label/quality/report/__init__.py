"""What became of what models predicted: how much was right, how much people let stand."""
