"""Projects at work: what a store holds, who labels it, files in and files out."""
