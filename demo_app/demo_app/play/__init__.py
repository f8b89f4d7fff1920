"""The playground: an interface and a task on the left, what becomes of them on the right."""
