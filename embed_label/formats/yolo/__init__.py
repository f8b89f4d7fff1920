"""YOLO: a folder of label files with a row for each object; one module for each kind of row."""
