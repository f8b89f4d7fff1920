"""Any annotation of ours that Label Studio can hold."""

from typing import Any

from hypothesis import strategies as st

from embed_label.annotation import Annotation
from tests.unit.formats.label_studio.given import TEXT

SPACES: dict[str, Any] = {
    "img": {"kind": "plane", "width": 640, "height": 480},
    "scan": {"kind": "plane", "width": 1000, "height": 600},
    "sound": {"kind": "timeline", "end": 60},
    "ts": {"kind": "timeline", "start": -5, "end": 60},
    "film": {"kind": "film", "width": 1280, "height": 720, "duration": 10},
    "clip": {"kind": "film", "width": 1280, "height": 720, "duration": 10},
    "html": {"kind": "passage", "length": 5},
}
JOINED = "Hi 🦊 you\n\nBye"
HTML = "TitleOne bold 🦊 word.Two & threefour"

place = st.floats(0, 290, allow_subnormal=False)
side = st.floats(0.5, 29)
corner = st.tuples(place, place)
frames = st.integers(0, 240)


def spans(source: str, label: str, text: str) -> st.SearchStrategy[dict[str, Any]]:
    ends = st.tuples(*[st.integers(0, len(text))] * 2).map(sorted).filter(lambda at: at[0] < at[1])
    return ends.map(
        lambda at: {
            "kind": "span",
            "source": source,
            "labels": [label],
            "start": at[0],
            "end": at[1],
            "text": text[at[0] : at[1]],
        }
    )


def one(**fields: Any) -> st.SearchStrategy[dict[str, Any]]:
    fixed = {
        key: each if isinstance(each, st.SearchStrategy) else st.just(each)
        for key, each in fields.items()
    }
    return st.fixed_dictionaries(fixed)


frame = {"x": place, "y": place, "width": side, "height": side, "rotation": st.floats(0, 359)}
bent = st.fixed_dictionaries(
    {"x": place, "y": place, "before": st.none() | corner, "after": st.none() | corner}
)
key_frames = st.lists(frames, min_size=1, max_size=3, unique=True).flatmap(
    lambda numbers: st.tuples(
        *[one(time=at / 25, visible=st.booleans(), **frame) for at in sorted(numbers)]
    )
)
regions = st.one_of(
    one(kind="box", source="img", labels=["Bus"], **frame),
    one(kind="box", source="scan", labels=st.sampled_from([["Text"], ["Stamp"], []]), **frame),
    one(
        kind="ellipse",
        source="img",
        labels=["Wheel"],
        x=place,
        y=place,
        radius_x=side,
        radius_y=side,
        rotation=st.floats(0, 359),
    ),
    one(
        kind="polygon",
        source="img",
        labels=["Roof"],
        points=st.lists(corner, min_size=3, max_size=5),
    ),
    one(
        kind="polygon",
        source="scan",
        labels=["Text"],
        points=st.lists(corner, min_size=3, max_size=5),
    ),
    one(kind="point", source="img", labels=["Lamp"], x=place, y=place, size=side),
    one(
        kind="path",
        source="img",
        labels=["Lane"],
        points=st.lists(bent, min_size=2, max_size=4),
        closed=st.booleans(),
    ),
    one(
        kind="mask",
        source="img",
        labels=st.sampled_from([["Road"], ["Sky"]]),
        width=640,
        height=480,
    ).flatmap(
        lambda mask: st.integers(0, 1000).map(lambda on: {**mask, "runs": [7, on, 307193 - on]})
    ),
    one(
        kind="interval",
        source="sound",
        labels=["Speech"],
        start=side,
        channel=st.sampled_from([None, "1", "left"]),
    ).map(lambda region: {**region, "end": region["start"] + 1}),
    one(kind="interval", source="ts", labels=["Run"], start=side).map(
        lambda region: {**region, "end": region["start"] + 1}
    ),
    st.tuples(frames, st.integers(1, 50)).map(
        lambda at: {
            "kind": "interval",
            "source": "clip",
            "labels": ["Jump"],
            "start": at[0] / 25,
            "end": (at[0] + at[1]) / 25,
        }
    ),
    one(kind="track", source="film", labels=["Man"], frames=key_frames),
    spans("text", "PER", TEXT),
    spans("html", "Term", HTML),
    spans("talk", "Polite", JOINED),
)
extras = st.fixed_dictionaries(
    {
        "score": st.none() | st.floats(0, 1),
        "item": st.none(),
        "parent": st.none() | st.just("up"),
        "note": st.sampled_from(["", "dented\nwet"]),
        "hidden": st.booleans(),
        "locked": st.booleans(),
        "derived_from": st.none() | st.just("p1"),
        "meta": st.sampled_from([{}, {"ours": [1, None]}]),
    }
)
answers = st.lists(
    st.sampled_from(
        [
            {"kind": "choices", "question": "one", "chosen": ["bad"]},
            {"kind": "choices", "question": "one", "chosen": []},
            {"kind": "taxonomy", "question": "nested", "paths": [["Animal", "Cat"]]},
            {"kind": "taxonomy", "question": "tree", "paths": [["A"], ["A", "B"]]},
            {"kind": "rating", "question": "stars", "rating": 3},
            {"kind": "quantity", "question": "count", "number": -2.5},
            {"kind": "datetime", "question": "when", "datetime": "2026-01-31"},
            {"kind": "entries", "question": "notes", "texts": ["a"]},
            {"kind": "pairwise", "question": "pair", "picked": "right"},
            {"kind": "ranking", "question": "order", "order": ["y", "x"]},
            {"kind": "ranking", "question": "sorted", "buckets": {"yes": ["x", "y"], "no": []}},
            {"kind": "choices", "question": "state", "region": "r0", "chosen": ["old"]},
            {"kind": "comment", "question": "plate", "region": "r0", "text": "B-1"},
        ]
    ),
    unique_by=lambda answer: answer["question"],
)


@st.composite
def annotations(draw: st.DrawFn) -> Annotation:
    drawn = [
        {**region, **draw(extras), "id": f"r{at}"}
        for at, region in enumerate(draw(st.lists(regions, max_size=4)))
    ]
    on_image = bool(drawn) and drawn[0]["source"] == "img"
    ends = st.sampled_from([each["id"] for each in drawn] or ["r0"])
    directions = st.sampled_from(["forward", "backward", "both"])
    relation = one(
        start=ends, end=ends, direction=directions, labels=st.sampled_from([[], ["founded"]])
    )
    return Annotation.model_validate(
        {
            "author": draw(st.sampled_from(["", "ann", "ann@example.org"])),
            "regions": drawn,
            "relations": draw(st.lists(relation, max_size=2)) if drawn else [],
            "answers": [each for each in draw(answers) if "region" not in each or on_image],
            "spaces": SPACES,
        }
    )
