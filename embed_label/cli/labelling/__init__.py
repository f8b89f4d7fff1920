"""A folder on a page of its own: what is in it, who labels it, and what they see."""
