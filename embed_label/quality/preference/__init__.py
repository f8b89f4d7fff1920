"""Which model people prefer, how often, and how sure that is."""
