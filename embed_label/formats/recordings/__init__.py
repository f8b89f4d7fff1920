"""What the formats of recordings share: of what runs in time."""
