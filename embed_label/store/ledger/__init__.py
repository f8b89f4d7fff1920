"""Completions: judged, written down once, revision after revision, and read again."""
