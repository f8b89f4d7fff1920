"""`python -m embed_label.cli`, where the script is not on the path."""

import sys

from embed_label.cli.program import main

if __name__ == "__main__":
    sys.exit(main())
