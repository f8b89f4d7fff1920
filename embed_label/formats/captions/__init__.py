"""Captions: cues with a time and a text."""
