"""A widget that any Python web app mounts inline to ask its users for labels."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from embed_label.annotation import Annotation as Annotation
    from embed_label.completion import Completion as Completion
    from embed_label.completion import Receipt as Receipt
    from embed_label.completion import Refusal as Refusal
    from embed_label.completion import ack as ack
    from embed_label.completion import refuse as refuse
    from embed_label.errors import Conflict as Conflict
    from embed_label.errors import EmbedLabelError as EmbedLabelError
    from embed_label.errors import InterfaceError as InterfaceError
    from embed_label.errors import InvalidCompletion as InvalidCompletion
    from embed_label.errors import StoreError as StoreError
    from embed_label.errors import TaskError as TaskError
    from embed_label.errors import UnknownProp as UnknownProp
    from embed_label.errors import WidgetMissing as WidgetMissing
    from embed_label.hosts.reflex.annotator import annotator as annotator
    from embed_label.hosts.reflex.label_page import label_page as label_page
    from embed_label.hosts.reflex.label_state import LabelState as LabelState
    from embed_label.interface import Column as Column
    from embed_label.interface import Interface as Interface
    from embed_label.interface import Label as Label
    from embed_label.interface import Labels as Labels
    from embed_label.interface import Row as Row
    from embed_label.modalities import ImageSource as ImageSource
    from embed_label.modalities import TextSource as TextSource
    from embed_label.questions import Choice as Choice
    from embed_label.questions import Choices as Choices
    from embed_label.questions import ChoicesAnswer as ChoicesAnswer
    from embed_label.questions import Comment as Comment
    from embed_label.questions import CommentAnswer as CommentAnswer
    from embed_label.questions import Rating as Rating
    from embed_label.questions import RatingAnswer as RatingAnswer
    from embed_label.regions import Box as Box
    from embed_label.regions import Passage as Passage
    from embed_label.regions import Plane as Plane
    from embed_label.regions import Span as Span
    from embed_label.store import LabelStore as LabelStore
    from embed_label.store import Project as Project
    from embed_label.store import Stored as Stored
    from embed_label.task import Task as Task
    from embed_label.verdict import Diff as Diff
    from embed_label.verdict import Verdict as Verdict

# Each public name is imported when it is first asked for: Reflex alone costs a second.
_HOMES = {
    "annotation": ("Annotation",),
    "completion": ("Completion", "Receipt", "Refusal", "ack", "refuse"),
    "errors": (
        "Conflict",
        "EmbedLabelError",
        "InterfaceError",
        "InvalidCompletion",
        "StoreError",
        "TaskError",
        "UnknownProp",
        "WidgetMissing",
    ),
    "hosts.reflex.annotator": ("annotator",),
    "hosts.reflex.label_page": ("label_page",),
    "hosts.reflex.label_state": ("LabelState",),
    "interface": ("Column", "Interface", "Label", "Labels", "Row"),
    "modalities": ("ImageSource", "TextSource"),
    "questions": (
        "Choice",
        "Choices",
        "ChoicesAnswer",
        "Comment",
        "CommentAnswer",
        "Rating",
        "RatingAnswer",
    ),
    "regions": ("Box", "Passage", "Plane", "Span"),
    "store": ("LabelStore", "Project", "Stored"),
    "task": ("Task",),
    "verdict": ("Diff", "Verdict"),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return [*globals(), *_HOME]
