"""Whose turn a task is: plans, leases, and the counts beside each task."""
