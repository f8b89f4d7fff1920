"""Several regions that a file says as one: read as parts, and written together again."""

from collections.abc import Iterable, Sequence

from pydantic import JsonValue

from embed_label.formats.images.pictures import Named
from embed_label.regions import Region


def part_of(region: Region, form: str) -> str | None:
    """Which object of a file a region is one part of: its `meta` keeps it."""
    kept = region.meta.get(form)
    whole = kept.get("of") if isinstance(kept, dict) else None
    return whole if isinstance(whole, str) else None


def as_parts(regions: Sequence[Region], form: str, whole: str) -> list[Region]:
    """Several regions that a file says as one, marked so."""
    if len(regions) < 2:
        return list(regions)
    made: list[Region] = []
    for each in regions:
        kept = each.meta.get(form)
        mine: JsonValue = {**(kept if isinstance(kept, dict) else {}), "of": whole}
        made.append(each.model_copy(update={"meta": {**each.meta, form: mine}}))
    return made


def wholes(named: Iterable[Named], form: str) -> list[tuple[str, list[Region]]]:
    """Regions that were read as parts of one, together again."""
    made: dict[tuple[str, str | int], list[Region]] = {}
    for at, (label, region) in enumerate(named):
        whole = part_of(region, form)
        made.setdefault((label, whole if whole is not None else at), []).append(region)
    return [(label, regions) for (label, _), regions in made.items()]
