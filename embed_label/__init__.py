"""A widget that any Python web app mounts inline to ask its users for labels."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from embed_label.annotation import Annotation as Annotation
    from embed_label.asking import Mark as Mark
    from embed_label.asking import Prompt as Prompt
    from embed_label.asking import Proposal as Proposal
    from embed_label.completion import Completion as Completion
    from embed_label.completion import Receipt as Receipt
    from embed_label.completion import Refusal as Refusal
    from embed_label.completion import ack as ack
    from embed_label.completion import refuse as refuse
    from embed_label.errors import Conflict as Conflict
    from embed_label.errors import EmbedLabelError as EmbedLabelError
    from embed_label.errors import InterfaceError as InterfaceError
    from embed_label.errors import InvalidCompletion as InvalidCompletion
    from embed_label.errors import LossyExport as LossyExport
    from embed_label.errors import NotGiven as NotGiven
    from embed_label.errors import PackageMissing as PackageMissing
    from embed_label.errors import SoundRefused as SoundRefused
    from embed_label.errors import StoreError as StoreError
    from embed_label.errors import TaskError as TaskError
    from embed_label.errors import UnknownFormat as UnknownFormat
    from embed_label.errors import UnknownProp as UnknownProp
    from embed_label.errors import WidgetMissing as WidgetMissing
    from embed_label.evolution.comparison import Comparison as Comparison
    from embed_label.evolution.comparison import Unfit as Unfit
    from embed_label.evolution.difference import Difference as Difference
    from embed_label.evolution.rewriting import Leftover as Leftover
    from embed_label.evolution.rewriting import Rewritten as Rewritten
    from embed_label.formats import FORMATS as FORMATS
    from embed_label.formats import export as export
    from embed_label.formats import interface_of as interface_of
    from embed_label.formats import load as load
    from embed_label.formats.example import Example as Example
    from embed_label.formats.example import Submission as Submission
    from embed_label.formats.label_studio import from_label_studio as from_label_studio
    from embed_label.formats.label_studio import to_label_studio as to_label_studio
    from embed_label.formats.rows import training_rows as training_rows
    from embed_label.formats.rows import write_rows as write_rows
    from embed_label.hosts.reflex.annotator import annotator as annotator
    from embed_label.hosts.reflex.compare import compare as compare
    from embed_label.hosts.reflex.correct import correct as correct
    from embed_label.hosts.reflex.feedback import feedback as feedback
    from embed_label.hosts.reflex.label_page import label_page as label_page
    from embed_label.hosts.reflex.label_state import LabelState as LabelState
    from embed_label.intake import Flaw as Flaw
    from embed_label.interface import Accordion as Accordion
    from embed_label.interface import Column as Column
    from embed_label.interface import Filter as Filter
    from embed_label.interface import Group as Group
    from embed_label.interface import Header as Header
    from embed_label.interface import Interface as Interface
    from embed_label.interface import Label as Label
    from embed_label.interface import Labels as Labels
    from embed_label.interface import Lineup as Lineup
    from embed_label.interface import Markdown as Markdown
    from embed_label.interface import Pages as Pages
    from embed_label.interface import Relations as Relations
    from embed_label.interface import Repeat as Repeat
    from embed_label.interface import Row as Row
    from embed_label.interface import Style as Style
    from embed_label.interface import Tabs as Tabs
    from embed_label.interface.series import timeseries_columns as timeseries_columns
    from embed_label.interface.series import timeseries_interface as timeseries_interface
    from embed_label.jobs.feedback import feedback_interface as feedback_interface
    from embed_label.jobs.feedback import feedback_task as feedback_task
    from embed_label.jobs.hiding import hides as hides
    from embed_label.jobs.outputs import Failed as Failed
    from embed_label.jobs.review_order import review_order as review_order
    from embed_label.jobs.votes import Vote as Vote
    from embed_label.jobs.votes import vote_of as vote_of
    from embed_label.modalities import AudioSource as AudioSource
    from embed_label.modalities import Channel as Channel
    from embed_label.modalities import ChatSource as ChatSource
    from embed_label.modalities import DialogueSource as DialogueSource
    from embed_label.modalities import DocumentSource as DocumentSource
    from embed_label.modalities import HtmlSource as HtmlSource
    from embed_label.modalities import ImageSource as ImageSource
    from embed_label.modalities import ListSource as ListSource
    from embed_label.modalities import SeriesSource as SeriesSource
    from embed_label.modalities import TableSource as TableSource
    from embed_label.modalities import TextSource as TextSource
    from embed_label.modalities import VideoSource as VideoSource
    from embed_label.models.grab_cut import GrabCut as GrabCut
    from embed_label.models.series_detector import Lesson as Lesson
    from embed_label.models.series_detector import SeriesDetector as SeriesDetector
    from embed_label.quality.agreement.agreement import agreement as agreement
    from embed_label.quality.agreement.agreement import agreements as agreements
    from embed_label.quality.agreement.disagreement import disagreement as disagreement
    from embed_label.quality.consensus.agreed import Consensus as Consensus
    from embed_label.quality.consensus.consensus import consensus as consensus
    from embed_label.quality.figure import Agreement as Agreement
    from embed_label.quality.interval_scores import IntervalScores as IntervalScores
    from embed_label.quality.interval_scores import interval_scores as interval_scores
    from embed_label.quality.preference.win_rates import WinRates as WinRates
    from embed_label.quality.preference.win_rates import win_rates as win_rates
    from embed_label.quality.report.model_report import ModelReport as ModelReport
    from embed_label.quality.report.model_report import model_report as model_report
    from embed_label.quality.score import Score as Score
    from embed_label.questions import Bucket as Bucket
    from embed_label.questions import Choice as Choice
    from embed_label.questions import Choices as Choices
    from embed_label.questions import ChoicesAnswer as ChoicesAnswer
    from embed_label.questions import Comment as Comment
    from embed_label.questions import CommentAnswer as CommentAnswer
    from embed_label.questions import DateTime as DateTime
    from embed_label.questions import DateTimeAnswer as DateTimeAnswer
    from embed_label.questions import Entries as Entries
    from embed_label.questions import EntriesAnswer as EntriesAnswer
    from embed_label.questions import Entry as Entry
    from embed_label.questions import Item as Item
    from embed_label.questions import Pairwise as Pairwise
    from embed_label.questions import PairwiseAnswer as PairwiseAnswer
    from embed_label.questions import Quantity as Quantity
    from embed_label.questions import QuantityAnswer as QuantityAnswer
    from embed_label.questions import Ranking as Ranking
    from embed_label.questions import RankingAnswer as RankingAnswer
    from embed_label.questions import Rating as Rating
    from embed_label.questions import RatingAnswer as RatingAnswer
    from embed_label.questions import Rewrite as Rewrite
    from embed_label.questions import RewriteAnswer as RewriteAnswer
    from embed_label.questions import Suggestion as Suggestion
    from embed_label.questions import Tag as Tag
    from embed_label.questions import Tags as Tags
    from embed_label.questions import TagsAnswer as TagsAnswer
    from embed_label.questions import Taxonomy as Taxonomy
    from embed_label.questions import TaxonomyAnswer as TaxonomyAnswer
    from embed_label.questions import YesNo as YesNo
    from embed_label.questions import YesNoAnswer as YesNoAnswer
    from embed_label.regions import Box as Box
    from embed_label.regions import Cells as Cells
    from embed_label.regions import Ellipse as Ellipse
    from embed_label.regions import Film as Film
    from embed_label.regions import Grid as Grid
    from embed_label.regions import Interval as Interval
    from embed_label.regions import Joint as Joint
    from embed_label.regions import KeyFrame as KeyFrame
    from embed_label.regions import Mask as Mask
    from embed_label.regions import Page as Page
    from embed_label.regions import Passage as Passage
    from embed_label.regions import Path as Path
    from embed_label.regions import Plane as Plane
    from embed_label.regions import Point as Point
    from embed_label.regions import Polygon as Polygon
    from embed_label.regions import Skeleton as Skeleton
    from embed_label.regions import Span as Span
    from embed_label.regions import Timeline as Timeline
    from embed_label.regions import Track as Track
    from embed_label.regions import Vertex as Vertex
    from embed_label.regions import XPaths as XPaths
    from embed_label.relation import Relation as Relation
    from embed_label.rules import Answered as Answered
    from embed_label.rules import Every as Every
    from embed_label.rules import Not as Not
    from embed_label.rules import Selected as Selected
    from embed_label.rules import Some as Some
    from embed_label.rules import Used as Used
    from embed_label.server.sounds.peaks import peaks as peaks
    from embed_label.showing import Showing as Showing
    from embed_label.store import LabelStore as LabelStore
    from embed_label.store import Project as Project
    from embed_label.store import Stored as Stored
    from embed_label.store.blinding import blind as blind
    from embed_label.store.incoming.added import Added as Added
    from embed_label.store.queue.plan import Plan as Plan
    from embed_label.store.records import Event as Event
    from embed_label.store.records import Lease as Lease
    from embed_label.store.records import Review as Review
    from embed_label.task import Task as Task
    from embed_label.verdict import Diff as Diff
    from embed_label.verdict import Pair as Pair
    from embed_label.verdict import Verdict as Verdict

# Each public name is imported when it is first asked for: Reflex alone costs a second.
_HOMES = {
    "annotation": ("Annotation",),
    "asking": ("Mark", "Prompt", "Proposal"),
    "completion": ("Completion", "Receipt", "Refusal", "ack", "refuse"),
    "errors": (
        "Conflict",
        "EmbedLabelError",
        "InterfaceError",
        "InvalidCompletion",
        "LossyExport",
        "NotGiven",
        "PackageMissing",
        "SoundRefused",
        "StoreError",
        "TaskError",
        "UnknownFormat",
        "UnknownProp",
        "WidgetMissing",
    ),
    "formats": ("FORMATS", "export", "interface_of", "load"),
    "formats.example": ("Example", "Submission"),
    "formats.label_studio": ("from_label_studio", "to_label_studio"),
    "formats.rows": ("training_rows", "write_rows"),
    "hosts.reflex.annotator": ("annotator",),
    "hosts.reflex.compare": ("compare",),
    "hosts.reflex.correct": ("correct",),
    "hosts.reflex.feedback": ("feedback",),
    "hosts.reflex.label_page": ("label_page",),
    "hosts.reflex.label_state": ("LabelState",),
    "intake": ("Flaw",),
    "interface": (
        "Accordion",
        "Column",
        "Filter",
        "Group",
        "Header",
        "Interface",
        "Label",
        "Labels",
        "Lineup",
        "Markdown",
        "Pages",
        "Relations",
        "Repeat",
        "Row",
        "Style",
        "Tabs",
    ),
    "interface.series": ("timeseries_columns", "timeseries_interface"),
    "jobs.hiding": ("hides",),
    "jobs.outputs": ("Failed",),
    "jobs.review_order": ("review_order",),
    "jobs.votes": ("Vote", "vote_of"),
    "evolution.comparison": ("Comparison", "Unfit"),
    "evolution.difference": ("Difference",),
    "evolution.rewriting": ("Leftover", "Rewritten"),
    "jobs.feedback": ("feedback_interface", "feedback_task"),
    "modalities": (
        "AudioSource",
        "Channel",
        "ChatSource",
        "DialogueSource",
        "DocumentSource",
        "HtmlSource",
        "ImageSource",
        "ListSource",
        "SeriesSource",
        "TableSource",
        "TextSource",
        "VideoSource",
    ),
    "quality.agreement.agreement": ("agreement", "agreements"),
    "quality.agreement.disagreement": ("disagreement",),
    "quality.figure": ("Agreement",),
    "quality.consensus.agreed": ("Consensus",),
    "quality.consensus.consensus": ("consensus",),
    "quality.interval_scores": ("IntervalScores", "interval_scores"),
    "quality.preference.win_rates": ("WinRates", "win_rates"),
    "quality.report.model_report": ("ModelReport", "model_report"),
    "quality.score": ("Score",),
    "questions": (
        "Bucket",
        "Choice",
        "Choices",
        "ChoicesAnswer",
        "Comment",
        "CommentAnswer",
        "DateTime",
        "DateTimeAnswer",
        "Entries",
        "EntriesAnswer",
        "Entry",
        "Item",
        "Pairwise",
        "PairwiseAnswer",
        "Quantity",
        "QuantityAnswer",
        "Ranking",
        "RankingAnswer",
        "Rating",
        "RatingAnswer",
        "Rewrite",
        "RewriteAnswer",
        "Suggestion",
        "Tag",
        "Tags",
        "TagsAnswer",
        "Taxonomy",
        "TaxonomyAnswer",
        "YesNo",
        "YesNoAnswer",
    ),
    "regions": (
        "Box",
        "Cells",
        "Ellipse",
        "Film",
        "Grid",
        "Interval",
        "Joint",
        "KeyFrame",
        "Mask",
        "Page",
        "Passage",
        "Path",
        "Plane",
        "Point",
        "Polygon",
        "Skeleton",
        "Span",
        "Timeline",
        "Track",
        "Vertex",
        "XPaths",
    ),
    "models.grab_cut": ("GrabCut",),
    "models.series_detector": ("Lesson", "SeriesDetector"),
    "relation": ("Relation",),
    "rules": (
        "Answered",
        "Every",
        "Not",
        "Selected",
        "Some",
        "Used",
    ),
    "server.sounds.peaks": ("peaks",),
    "showing": ("Showing",),
    "store": ("LabelStore", "Project", "Stored"),
    "store.incoming.added": ("Added",),
    "store.queue.plan": ("Plan",),
    "store.records": ("Event", "Lease", "Review"),
    "store.blinding": ("blind",),
    "task": ("Task",),
    "verdict": ("Diff", "Pair", "Verdict"),
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
