"""Asks real models and reads real people's ratings: what the pages of the three jobs show."""
