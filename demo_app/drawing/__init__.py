"""Makes what the samples of the gallery show: pictures, sounds, a film, a series, a page."""
