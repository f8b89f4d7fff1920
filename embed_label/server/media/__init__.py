"""Files of a folder or a bucket, handed out by links that run out and are renewed."""
