"""Labels on their way out of a project."""
