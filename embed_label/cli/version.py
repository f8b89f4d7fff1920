"""Which version of embed_label is installed."""

from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed


def version(package: str = "embed-label") -> str:
    """Empty where the package is not installed."""
    try:
        return installed(package)
    except PackageNotFoundError:
        return ""
