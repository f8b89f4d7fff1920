"""Label Studio's configs, read and written."""
