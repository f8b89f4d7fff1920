"""Reflex as a host: the component, and a state that serves a project through it."""
