"""The templates of the gallery, by what they show."""

from . import (
    dialogues,
    documents,
    feedback,
    films,
    forms,
    images,
    pictures,
    preferences,
    series,
    sounds,
    tables,
    texts,
    words,
)
from .template import Template

SECTIONS: dict[str, tuple[Template, ...]] = {
    "Images": images.TEMPLATES + pictures.TEMPLATES,
    "Text": texts.TEMPLATES + words.TEMPLATES,
    "Conversations": dialogues.TEMPLATES,
    "Audio": sounds.TEMPLATES,
    "Video": films.TEMPLATES,
    "Time series": series.TEMPLATES,
    "Documents, tables, lists": documents.TEMPLATES + tables.TEMPLATES,
    "Preferences": preferences.TEMPLATES,
    "Feedback": feedback.TEMPLATES,
    "Forms": forms.TEMPLATES,
}
TEMPLATES = {each.slug: each for section in SECTIONS.values() for each in section}

__all__ = ["SECTIONS", "TEMPLATES", "Template"]
