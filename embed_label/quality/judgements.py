"""What people answered to one question, unit by unit."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from embed_label.errors import EmbedLabelError, nearest
from embed_label.interface import Interface
from embed_label.interface.visibility import Visibility
from embed_label.jobs.votes import Vote, vote_of
from embed_label.quality.answered import Scale, Value, is_tie, scale_of, values
from embed_label.quality.groups import Group, grouped
from embed_label.quality.records import Records, Said
from embed_label.questions import Answer, PairwiseAnswer, Question, RankingAnswer
from embed_label.task import Task


@dataclass(frozen=True, slots=True)
class Unit:
    """A task, or the item, the group of regions or the entry of a ranking that was judged in it."""

    task: str
    item: int | None = None
    group: int | None = None
    entry: str = ""


@dataclass(frozen=True, slots=True)
class Judgements:
    """By unit and author what was said; `groups` are the regions that it was said of.

    `missing` counts who was asked and did not answer, `ties` the answers in which two or more are
    as good, or as bad.
    """

    question: str
    scale: Scale
    units: Mapping[Unit, Mapping[str, Value]]
    groups: Mapping[Unit, Group]
    missing: int
    ties: int

    @property
    def authors(self) -> tuple[str, ...]:
        return tuple(sorted({author for said in self.units.values() for author in said}))


# Who said it, the answers to the question, and what they say of models.
_Voice = tuple[Said, Sequence[Answer], Vote | None]


@dataclass
class _Found:
    voices: dict[str, list[_Voice]] = field(default_factory=lambda: defaultdict(list))
    question: Question | None = None
    known: set[str] = field(default_factory=set[str])
    missing: int = 0


def judgements(records: Records, question: str, *, least: float = 0.5) -> Judgements:
    """Answers about regions are compared where the regions match, from an overlap of `least` on."""
    found = _find(records, question)
    if question not in found.known:
        raise EmbedLabelError(
            f'there is no question "{question}"; {nearest(question, found.known)}'
        )
    every = [each for voices in found.voices.values() for _, own, _ in voices for each in own]
    scale = scale_of(found.question, every)
    units: dict[Unit, dict[str, Value]] = defaultdict(dict)
    regions: dict[Unit, Group] = {}
    for task, voices in found.voices.items():
        groups = _groups(voices, least)
        places = dict(_numbered(groups))
        for record, own, vote in voices:
            for answer in own:
                group = places.get((record.author, answer.region or ""))
                # A region that is not there any more.
                if answer.region is not None and group is None:
                    continue
                for entry, value in values(answer, scale, vote, found.question):
                    unit = Unit(task, answer.item, group, entry)
                    units[unit][record.author] = value
                    if group is not None:
                        regions[unit] = groups[group]
    ties = sum(map(is_tie, every))
    return Judgements(question, scale, dict(units), regions, found.missing, ties)


def _find(records: Records, name: str) -> _Found:
    found = _Found()
    for record in records:
        said = record.completion.annotation
        found.known |= {answer.question for answer in said.answers}
        shown = records.shown(record)
        question = None
        if shown is not None:
            found.known |= shown[1].questions.keys()
            question = shown[1].questions.get(name)
            found.question = found.question or question
        own = [each for each in said.answers if each.question == name and not each.is_empty]
        if own:
            vote = None
            if shown is not None and isinstance(own[0], PairwiseAnswer | RankingAnswer):
                vote = _vote(record, own[0], shown, records)
            found.voices[record.task].append((record, own, vote))
        elif shown is not None and question is not None:
            found.missing += _was_asked(question, shown[1], record)
    return found


def _was_asked(question: Question, interface: Interface, record: Said) -> bool:
    """About all of the task: how many regions there should be, nobody knows."""
    if question.per_region or question.per_item:
        return False
    said = record.completion.annotation
    return not interface.rules[question.name] or Visibility(
        interface, said.regions, said.answers
    ).is_asked(question.name)


def _vote(
    record: Said, own: Answer, about: tuple[Task, Interface], records: Records
) -> Vote | None:
    """The models that an answer is about: each author may have seen them under other names."""
    alone = record.completion.annotation.model_copy(update={"answers": (own,)})
    completion = record.completion.model_copy(update={"annotation": alone})
    return vote_of(completion, *about, records.showing(record))


def _groups(voices: Sequence[_Voice], least: float) -> Sequence[Group]:
    if not any(answer.region for _, own, _ in voices for answer in own):
        return ()
    regions = {record.author: record.completion.annotation.regions for record, _, _ in voices}
    return grouped(regions, least=least)


def _numbered(groups: Sequence[Group]) -> Iterator[tuple[tuple[str, str], int]]:
    for at, group in enumerate(groups):
        for author, region in group.items():
            yield (author, region.id), at
