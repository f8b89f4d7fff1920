"""The tags that arrange the page, and those that we carry and do not show."""

from embed_label.interface.label_studio.attributes import PAGED, acts, by_hand, implies, keeps
from embed_label.interface.label_studio.tag import DRAW, KEYS, LOOK, NAME, SMART, WHEN, Tag
from embed_label.interface.layout import (
    Accordion,
    Column,
    Filter,
    Foreign,
    Group,
    Header,
    Markdown,
    Pages,
    Repeat,
    Row,
    Style,
)

ARRANGEMENT = (
    Tag(
        "View",
        "layout",
        (Column, Row),
        (
            *acts(className="class_name"),
            *by_hand(display="kind", style="style"),
            *keeps(NAME, idAttr=""),
            *WHEN,
        ),
        note='a `Row` with display="inline" or a flex style',
    ),
    Tag(
        "Collapse",
        "layout",
        (Accordion, Column),
        (*by_hand(accordion="kind", open="open"), *keeps(LOOK, bordered="false")),
        note='with accordion="false" a `Column` of groups',
    ),
    Tag("Panel", "layout", (Group,), (*acts(value="title"), *by_hand(open="open"))),
    Tag("PagedView", "layout", (Pages,)),
    Tag(
        "Repeater",
        "layout",
        (Repeat,),
        (*acts(on="on", indexFlag="index"), *acts(PAGED, mode="paged")),
    ),
    Tag(
        "Header",
        "words",
        (Header,),
        (*by_hand(value="text", style="style"), *acts(size="level", underline="underline")),
    ),
    Tag(
        "Markdown",
        "words",
        (Markdown,),
        (
            *by_hand(value="text", style="style"),
            *acts(className="class_name"),
            *keeps(NAME, idAttr=""),
            *WHEN,
        ),
        note="what stands in the tag is its value",
    ),
    Tag(
        "Filter",
        "words",
        (Filter,),
        (
            *by_hand(toName="of"),
            *implies(minlength=("min_length", "3")),
            *acts(placeholder="placeholder"),
            *keeps(LOOK, style=""),
            *keeps(KEYS, hotkey=""),
        ),
    ),
    Tag(
        "Style",
        "words",
        (Style,),
        by_hand(value="rules"),
        note="what is no plain rule is kept: at-rules, `url()`, nesting",
    ),
    Tag(
        "Shortcut",
        "foreign",
        (Foreign,),
        keeps("texts by a key", value="", alias="", hotkey="", background="#333333"),
    ),
    Tag(
        "Magicwand",
        "foreign",
        (Foreign,),
        (
            *keeps(SMART, name="", toName=""),
            *keeps(DRAW, opacity="0.6", blurradius="5", defaultthreshold="15"),
        ),
    ),
    *(
        Tag(name, "foreign", (Foreign,), note=note)
        for name, note in (
            ("CubeLabels", "point clouds"),
            ("Dialog", "an older way to show a conversation"),
            ("ReactCode", "a program of its own"),
            ("VideoVector", "paths that move"),
        )
    ),
)
