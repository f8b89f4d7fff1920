"""spaCy, where it is installed: `pip install 'embed-label[spacy]'`."""

from importlib import import_module
from typing import Any

from embed_label.errors import PackageMissing, TaskError


# Large parts of it are compiled and have no types.
def spacy(module: str = "spacy") -> Any:
    try:
        return import_module(module)
    except ImportError as error:
        raise PackageMissing("spaCy's DocBin", "spacy") from error


def blank(language: str) -> Any:
    """A pipeline with nothing but the tokenizer of a language."""
    package = spacy()
    try:
        return package.blank(language)
    except ImportError as error:
        said = str(error).splitlines()[0]
        raise TaskError(f'language="{language}" is none that spaCy has here: {said}') from error
