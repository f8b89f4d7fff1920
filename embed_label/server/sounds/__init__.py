"""Sounds of the server: their outlines, as small files for the widget."""
