"""Which results say a region, and each of them as we write it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from embed_label.errors import Unheld
from embed_label.formats.label_studio.families import beside, family_for, labels_key
from embed_label.formats.label_studio.stage import Stage
from embed_label.formats.part import Fields, Part
from embed_label.interface.label_studio.results import Control, controls
from embed_label.regions import Region
from embed_label.verdict import same

# Where the `meta` of a region keeps its lines, if they are not the usual ones.
SAID = "_as"


class Line(NamedTuple):
    """One of the results of a region: whose it is, and which labels it has, if it has any."""

    control: Control
    labels: Sequence[str] | None


def lines_of(results: Sequence[Part]) -> list[Line]:
    made: list[Line] = []
    for each in results:
        key = labels_key(each.text("type"))
        value = each.part("value")
        control = Control(each.text("from_name"), each.text("to_name"), each.text("type"))
        has = key is not None and (value.has(key) or key != "labels")
        made.append(Line(control, value.texts(key) if has and key else None))
    return made


def usual_lines(region: Region, stage: Stage) -> list[Line]:
    """Which results say a region that came from no file."""
    source = stage.interface.sources.get(region.source)
    sets = stage.interface.labels_of(source, region) if source else ()
    if not sets:
        return []
    left = list(region.labels)
    kind = str(type(region).model_fields["kind"].default)
    lines: list[Line] = []
    for each in sets:
        known = {label.name for label in each.labels}
        mine = [name for name in left if name in known]
        left = [name for name in left if name not in known]
        if mine:
            lines.extend(_drawn_lines(controls(stage.interface, each, kind), mine, bool(lines)))
    if lines and not left:
        return lines
    # A label that no set knows, or none at all.
    bare = next((each for each in sets if not each.labels), sets[0])
    which = sets[0] if left else bare
    return [*lines, *_drawn_lines(controls(stage.interface, which, kind), left, bool(lines))]


def _drawn_lines(mine: Sequence[Control], labels: list[str], is_drawn: bool) -> Iterable[Line]:
    *tools, last = mine
    for tool in [] if is_drawn else tools:
        yield Line(tool, None)
    if labels or not tools:
        takes = labels_key(last.type) and (labels or last.type != "videorectangle")
        yield Line(last, labels if takes else None)


def kept_lines(region: Region, kept: Fields) -> list[Line]:
    """The results that a region was read from, while their labels are its labels."""
    said = kept.get(SAID)
    lines: list[Line] = []
    for each in said if isinstance(said, list) else []:
        if isinstance(each, list) and len(each) == 4:
            name, of, kind, labels = each
            listed = [str(label) for label in labels] if isinstance(labels, list) else None
            lines.append(Line(Control(str(name), str(of), str(kind)), listed))
    labelled = [at for at, line in enumerate(lines) if line.labels is not None]
    if {name for line in lines for name in line.labels or ()} == set(region.labels):
        return lines
    if len(labelled) == 1:
        lines[labelled[0]] = lines[labelled[0]]._replace(labels=[*region.labels])
        return lines
    return []


def written_line(region: Region, line: Line, stage: Stage) -> Fields:
    """One result, as we write it."""
    shown = stage.shown(region.source, region.item)
    family = family_for(line.control.type, region, shown)
    if family is None:
        raise Unheld("no tag there draws")
    value = family.write(region, shown)
    key = labels_key(line.control.type)
    if key and line.labels is not None:
        value[key] = [*line.labels]
    made: Fields = {
        "id": region.id,
        "from_name": line.control.name,
        "to_name": line.control.of,
        "type": line.control.type,
        **beside(family, shown),
        "value": value,
    }
    if region.item is not None and "pageIndex" not in value:
        made["item_index"] = region.item
    if region.score is not None:
        made["score"] = region.score
    if region.parent is not None:
        made["parentID"] = region.parent
    if region.note:
        made["meta"] = {"text": [region.note]}
    if before := stage.predicted.get(region.derived_from or ""):
        made["origin"] = "prediction" if same(before, region) else "prediction-changed"
    return (
        made
        | ({"hidden": True} if region.hidden else {})
        | ({"readonly": True} if region.locked else {})
    )
