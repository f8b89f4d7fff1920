"""One host per file: what lets a page of that framework mount the widget."""
