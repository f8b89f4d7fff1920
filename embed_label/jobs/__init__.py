"""The three jobs, feedback, correct and compare: what each shows and asks, and how it is read."""
