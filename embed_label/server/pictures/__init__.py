"""Pictures of a folder in tiles, by the IIIF Image API 3."""
