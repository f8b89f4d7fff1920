"""One region: several results of one id there, one value here."""

from collections.abc import Sequence

from pydantic import JsonValue, TypeAdapter, ValidationError

from embed_label.errors import Unheld
from embed_label.formats.label_studio.aside import THEIRS, bare, carrying, ours_of
from embed_label.formats.label_studio.families import (
    Family,
    family_for,
    family_of,
    labels_key,
)
from embed_label.formats.label_studio.lines import (
    SAID,
    Line,
    kept_lines,
    lines_of,
    usual_lines,
    written_line,
)
from embed_label.formats.label_studio.patch import (
    LACKS,
    alike,
    applied,
    difference,
    spared,
    without,
)
from embed_label.formats.label_studio.spans import outdated
from embed_label.formats.label_studio.stage import Shown, Stage
from embed_label.formats.part import Fields, Part, is_number
from embed_label.regions import AnyRegion, Mask, Region
from embed_label.regions.runs import plain
from embed_label.wire import explain

ALSO = "_also"
REGION: TypeAdapter[AnyRegion] = TypeAdapter(AnyRegion)
# What has no place there and changes nothing of what is marked.
QUIET = frozenset({"derived_from", "meta"})
# Fields of ours, and of results.
PLAIN = {
    "hidden": "hidden",
    "item": "item_index",
    "locked": "readonly",
    "parent": "parentID",
    "score": "score",
}


def item_of(result: Part) -> int | None:
    if result.has("item_index"):
        return result.whole("item_index")
    value = result.fields.get("value")
    page = value.get("pageIndex") if isinstance(value, dict) else None
    return int(page) - 1 if is_number(page) and page >= 1 else None


def shown_of(result: Part, stage: Stage) -> Shown:
    return stage.shown(result.text("to_name"), item_of(result))


def place_of(result: Part, stage: Stage) -> Family | None:
    value = result.fields.get("value")
    if not isinstance(value, dict):
        return None
    return family_of(result.text("type"), value, shown_of(result, stage))


def read_region(results: Sequence[Part], name: str, stage: Stage) -> Region:
    """A region from its results; the first says where it is."""
    region = _read(results, name, stage)
    ours = ours_of(results[0])
    if isinstance(exact := ours.get("region"), dict):
        region = _restored(region, exact, results, stage)
    quiet: Fields = {key: ours[key] for key in QUIET if key in ours}
    if "derived_from" not in quiet and _is_predicted(results[0], stage):
        quiet["derived_from"] = name
    region = _with(region, quiet)
    written = [written_line(region, each, stage) for each in lines_of(results)]
    patches = [
        difference(bare(result.fields), line) for result, line in zip(results, written, strict=True)
    ]
    kept = dict(patches[0])
    if any(patches[1:]):
        kept[ALSO] = [*patches[1:]]
    lines = lines_of(results)
    if lines != usual_lines(region, stage):
        kept[SAID] = [[*each.control, _listed(each.labels)] for each in lines]
    return _with(region, {"meta": {**region.meta, THEIRS: kept}}) if kept else region


def _is_predicted(result: Part, stage: Stage) -> bool:
    """Label Studio keeps the id of a predicted region that somebody took over."""
    return result.text("origin").startswith("prediction") and result.name("id") in stage.predicted


def _listed(labels: Sequence[str] | None) -> JsonValue:
    return None if labels is None else [*labels]


def _with(region: Region, changes: Fields) -> Region:
    return REGION.validate_python({**region.model_dump(), **changes}) if changes else region


def _read(results: Sequence[Part], name: str, stage: Stage) -> Region:
    main = results[0]
    family = place_of(main, stage)
    if family is None:
        raise Unheld("marks no place")
    shown = shown_of(main, stage)
    meta = main.part("meta") if isinstance(main.fields.get("meta"), dict) else None
    notes = meta.fields.get("text") if meta else None
    score = main.fields.get("score")
    labels = dict.fromkeys(label for line in lines_of(results) for label in line.labels or ())
    fields: Fields = {
        "kind": family.kind.model_fields["kind"].default,
        "id": name,
        "source": main.text("to_name"),
        "labels": [*labels],
        "score": score if is_number(score) and 0 <= score <= 1 else None,
        "item": item_of(main),
        "parent": main.name("parentID") or None,
        "note": notes[0]
        if isinstance(notes, list) and len(notes) == 1 and isinstance(notes[0], str)
        else "",
        "hidden": main.flag("hidden"),
        "locked": main.flag("readonly"),
        **family.read(main.part("value"), shown),
    }
    try:
        return REGION.validate_python(fields)
    except ValidationError as error:
        raise Unheld(explain(error)) from error


def write_region(region: Region, stage: Stage) -> tuple[list[Fields], list[str]]:
    """The results of a region, and the fields of it that they cannot hold."""
    found = region.meta.get(THEIRS)
    kept = found if isinstance(found, dict) else {}
    lines = kept_lines(region, kept) or usual_lines(region, stage)
    if not lines:
        raise Unheld("has no labels there that draw it")
    usual = [written_line(region, each, stage) for each in lines]
    also = kept.get(ALSO)
    listed = [kept, *(also if isinstance(also, list) else [])]
    aside = _outdated(region, usual[0])
    patches: list[Fields] = [
        {key: value for key, value in each.items() if key not in aside}
        for each in listed
        if isinstance(each, dict)
    ]
    results = [
        applied(each, patch) for each, patch in zip(usual, _padded(patches, usual), strict=True)
    ]
    lost, quiet = _unlike(region, results, stage)
    if lost and kept:
        moved = [_yielding(each, region, lost, lines[0], stage) for each in patches]
        results = [
            applied(each, patch) for each, patch in zip(usual, _padded(moved, usual), strict=True)
        ]
        lost, quiet = _unlike(region, results, stage)
    return _carrying(region, results, [*lost, *quiet], stage), lost


def _outdated(region: Region, usual: Fields) -> frozenset[str]:
    """What of a patch says nothing of this region: a model's file has no say in what came of it."""
    if "origin" not in usual:
        return frozenset({ALSO, SAID})
    if region.derived_from != region.id:
        return frozenset({ALSO, SAID, "origin", LACKS})
    is_edited = usual["origin"] == "prediction-changed"
    return frozenset({ALSO, SAID, "origin"} if is_edited else {ALSO, SAID})


def _yielding(
    patch: Fields, region: Region, lost: Sequence[str], line: Line, stage: Stage
) -> Fields:
    """A patch without what was true of the region before it was edited."""
    family = family_for(line.control.type, region, stage.shown(region.source, region.item))
    place = {*(family.place if family else ()), labels_key(line.control.type) or ""}
    for key in lost:
        if key == "note":
            patch = spared(patch, "meta", frozenset({"text"}))
        elif key in PLAIN:
            patch = without(patch, PLAIN[key])
        else:
            patch = spared(patch, "value", frozenset(place))
    return patch


def _padded(patches: list[Fields], results: Sequence[Fields]) -> list[Fields]:
    return [*patches, *({} for _ in results)][: len(results)]


def _unlike(region: Region, results: Sequence[Fields], stage: Stage) -> tuple[list[str], list[str]]:
    """The fields that are others once the results are read again; and those that only look so."""
    parts = [Part(each, f'region "{region.id}"') for each in results]
    try:
        again = _read(parts, region.id, stage)
    except Unheld as why:
        return [str(why)], []
    mine, theirs = region.model_dump(mode="json"), again.model_dump(mode="json")
    unlike = [key for key in mine if key not in QUIET and not alike(mine[key], theirs.get(key))]
    # A quote and XPaths follow from a place; the order of labels and empty runs say nothing.
    quiet = ["text", "xpaths"]
    if set(region.labels) == set(again.labels):
        quiet.append("labels")
    runs = [plain(each.runs) for each in (region, again) if isinstance(each, Mask)]
    if len(runs) == 2 and runs[0] == runs[1]:
        quiet.append("runs")
    unlike += outdated(parts, region, stage.shown(region.source, region.item))
    return [key for key in unlike if key not in quiet], [key for key in unlike if key in quiet]


def _carrying(
    region: Region, results: list[Fields], lost: Sequence[str], stage: Stage
) -> list[Fields]:
    """What has no place there, in the `meta` of the first result."""
    mine = region.model_dump(mode="json")
    ours: Fields = {}
    if lost:
        # Its place as a whole tells whether it was moved since.
        ours["region"] = {
            key: mine[key] for key in mine if key in lost or key not in Region.model_fields
        }
    is_own = region.derived_from == region.id and region.id in stage.predicted
    if region.derived_from is not None and not is_own:
        ours["derived_from"] = region.derived_from
    if rest := {key: value for key, value in region.meta.items() if key != THEIRS}:
        ours["meta"] = rest
    return [carrying(results[0], ours), *results[1:]] if ours else results


def _restored(region: Region, exact: Fields, results: Sequence[Part], stage: Stage) -> Region:
    """The region that these results were written from; as read, if they were edited since."""
    try:
        mine = _with(region, exact)
        written = [written_line(mine, line, stage) for line in lines_of(results)]
        again = _read([Part(each, results[0].path) for each in written], mine.id, stage)
    except (ValidationError, Unheld):
        return region
    as_read, as_written = (
        each.model_dump(mode="json", exclude=set(QUIET)) for each in (region, again)
    )
    return mine if alike(as_read, as_written) else region
