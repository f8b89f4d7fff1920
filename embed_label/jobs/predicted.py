"""Predictions as people hand them in: regions, mappings or annotations, checked."""

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from pydantic import TypeAdapter, ValidationError

from embed_label.annotation import Annotation
from embed_label.errors import TaskError, nearest
from embed_label.interface import Label
from embed_label.modalities import Source
from embed_label.regions import AnyRegion, Region, Skeleton
from embed_label.wire import doubled, explain

REGION: TypeAdapter[AnyRegion] = TypeAdapter(AnyRegion)


def predicted(
    given: Iterable[object] | None, *, source: Source, model: str | None, what: str = "predictions"
) -> tuple[Annotation, ...]:
    """What models predicted on one source; `TaskError` says what is wrong, and where.

    Regions by themselves are all of `model`. One without an id gets its number, one without a
    source lies on the only one there is.
    """
    if given is None:
        raise TaskError(f"{what} are a list, which may be empty, not None")
    regions: list[Region] = []
    whole: list[Annotation] = []
    for at, each in enumerate(given):
        place = f"{what}[{at}]"
        if isinstance(each, Annotation) or _is_annotation(each):
            whole.append(_annotation(each, place, model, source))
        else:
            regions.append(_region(each, place, source, f"p{at}"))
    if regions and not model:
        raise TaskError(f'{what} do not say which model made them; give model="..."')
    # A model that found nothing is known too: what it missed counts against it.
    if regions or (model and not whole):
        of_model = cast("list[AnyRegion]", regions)
        whole.append(Annotation(id=f"{model}", model=model, regions=of_model))
    must_be_apart(whole, what)
    for each in whole:
        for region in each.regions:
            _must_lie_on(source, region, what)
    return tuple(whole)


def must_be_apart(predictions: Sequence[Annotation], what: str = "predictions") -> None:
    """`TaskError` where two have one id, or one has no model."""
    for at, each in enumerate(predictions):
        if not each.model:
            raise TaskError(f"{what}[{at}] does not say which model made it; give model=")
        for twice in doubled(region.id for region in each.regions):
            raise TaskError(f'{what}[{at}] has two regions with the id "{twice}"')
    for twice in doubled(each.id for each in predictions):
        raise TaskError(f'two {what} have the id "{twice}"')


def labels_in(regions: Iterable[Region]) -> list[Label]:
    """The labels that regions have, in their order, with the joints of skeletons."""
    joints: dict[str, dict[str, None]] = {}
    for region in regions:
        for label in region.labels:
            there = joints.setdefault(label, {})
            if isinstance(region, Skeleton):
                there |= {joint.name: None for joint in region.joints}
    return [Label(name=name, joints=list(there)) for name, there in joints.items()]


def _is_annotation(each: object) -> bool:
    return isinstance(each, Mapping) and not {"kind", "label", "labels"} & each.keys()


def _annotation(each: object, place: str, model: str | None, source: Source) -> Annotation:
    if isinstance(each, Mapping):
        given = dict(cast("Mapping[str, object]", each))
        listed = given.get("regions")
        if isinstance(listed, list | tuple):
            given["regions"] = [
                _region(one, f"{place}.regions[{at}]", source, f"p{at}")
                for at, one in enumerate(cast("Sequence[object]", listed))
            ]
        try:
            each = Annotation.model_validate({"id": place, **given})
        except ValidationError as error:
            raise TaskError(f"{place}: {explain(error)}") from error
    made = cast("Annotation", each)
    return made if made.model else made.model_copy(update={"model": model})


def _region(each: object, place: str, source: Source, name: str) -> Region:
    if isinstance(each, Region):
        return each
    if not isinstance(each, Mapping):
        raise TaskError(f"{place} is no region but {type(each).__name__}")
    given = {"id": name, "source": source.name, **cast("Mapping[str, object]", each)}
    if "label" in given and "labels" not in given:
        given["labels"] = [given.pop("label")]
    if "kind" not in given and len(source.regions) == 1:
        given["kind"] = source.regions[0].model_fields["kind"].default
    if "kind" not in given and {"x", "y", "width", "height"} <= given.keys():
        given["kind"] = "box"
    try:
        return REGION.validate_python(given)
    except ValidationError as error:
        raise TaskError(f"{place}: {explain(error)}") from error


def _must_lie_on(source: Source, region: Region, what: str) -> None:
    if region.source != source.name:
        raise TaskError(
            f'{what}: region "{region.id}" lies on source "{region.source}"; '
            f"{nearest(region.source, [source.name])}"
        )
    if not isinstance(region, source.regions):
        kinds = [str(kind.model_fields["kind"].default) for kind in source.regions]
        own = str(type(region).model_fields["kind"].default)
        raise TaskError(
            f'{what}: region "{region.id}" is of the kind "{own}", which source "{source.name}" '
            f"does not have; {nearest(own, kinds)}"
        )
