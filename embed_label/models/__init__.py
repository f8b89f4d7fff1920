"""Models that help to label."""
