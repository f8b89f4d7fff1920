"""What people who differ say together."""
