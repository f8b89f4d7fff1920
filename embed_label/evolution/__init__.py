"""What a newer interface does to the annotations of an older one."""
