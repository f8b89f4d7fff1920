"""What the formats of pictures share."""
