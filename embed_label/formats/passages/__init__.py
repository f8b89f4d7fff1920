"""What the formats of texts share: of what is made of words."""
