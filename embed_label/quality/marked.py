"""What people marked in each task."""

from collections import defaultdict
from collections.abc import Iterable

from embed_label.errors import EmbedLabelError, nearest
from embed_label.quality.records import Records
from embed_label.regions import Region

# Of each author who worked at a task, also of one who found nothing in it.
Marked = dict[str, dict[str, list[Region]]]


def named(labels: Iterable[str] | str | None) -> frozenset[str] | None:
    """One label may come alone."""
    if labels is None:
        return None
    return frozenset([labels] if isinstance(labels, str) else labels)


def words_for(labels: Iterable[str] | None) -> str:
    return "regions" if labels is None else "regions called " + ", ".join(sorted(labels))


def marked(records: Records, *, labels: frozenset[str] | None = None) -> Marked:
    """With `labels`, only the regions that have one of them."""
    known: set[str] = set()
    found: Marked = defaultdict(dict)
    for record in records:
        regions = record.completion.annotation.regions
        known |= {label for region in regions for label in region.labels}
        if labels is not None:
            shown = records.shown(record)
            sets = shown[1].labels if shown else ()
            known |= {each.name for each_set in sets for each in each_set.labels}
        found[record.task][record.author] = [
            region for region in regions if labels is None or labels & set(region.labels)
        ]
    for name in sorted((labels or known) - known):
        raise EmbedLabelError(f'there is no label "{name}"; {nearest(name, known)}')
    return dict(found)


def asked(records: Records) -> tuple[str, ...]:
    """The questions that somebody answered, in the order in which they are asked."""
    names: dict[str, None] = {}
    answered: set[str] = set()
    for record in records:
        shown = records.shown(record)
        names |= dict.fromkeys(shown[1].questions if shown else ())
        own = [answer.question for answer in record.completion.annotation.answers]
        names |= dict.fromkeys(own)
        answered |= set(own)
    return tuple(name for name in names if name in answered)
