"""The tags that ask for something."""

from embed_label.interface.label_studio.attributes import (
    COLOR,
    KEY,
    MANY,
    ONLY,
    Attributes,
    acts,
    by_hand,
    defaulted,
    holding,
    implies,
    keeps,
)
from embed_label.interface.label_studio.drawing import BARE, LABELLED
from embed_label.interface.label_studio.tag import (
    DRAW,
    KEYS,
    LOOK,
    PANEL,
    RESULT,
    SMART,
    WHEN,
    WIRED,
    Tag,
)
from embed_label.interface.labels import Label, Labels, Relations
from embed_label.questions import (
    Bucket,
    Choice,
    Choices,
    Comment,
    DateTime,
    Entries,
    Item,
    Pairwise,
    Quantity,
    Ranking,
    Rating,
    Taxonomy,
)

INK = keeps(DRAW, opacity="0.6", fillColor="", strokeColor="#f48a42", strokeWidth="1")
SETS = (
    *WIRED,
    *WHEN,
    *acts(MANY, choice="many"),
    *by_hand(maxUsages="labels.most", value="variable"),
    *keeps(PANEL, showInline="true", allowEmpty="false", groupDepth=""),
)
WAND = keeps(SMART, smart="", smartOnly="")
# Nothing of ours is turned by hand.
TURN = holding(keeps(DRAW, canRotate="true"), canRotate="false")
SNAP = keeps(DRAW, snap="none")
DOTS = keeps(DRAW, pointSize="small", pointStyle="circle")
LINES = (
    *keeps(DRAW, closable="false", curves="false", skeleton="false"),
    *keeps(DRAW, minPoints="none", maxPoints="none"),
    *keeps(DRAW, pointSizeEnabled="5", pointSizeDisabled="3"),
)
LABEL_DOTS = defaulted(DOTS, pointSize="medium", pointStyle="rectangle")
OWN_INK = defaulted(INK, strokeColor="")
THIN_INK = defaulted(OWN_INK, opacity="0.2")
LINE_INK = defaulted(INK, fillColor="transparent", strokeWidth="3")
DOT_INK = defaulted(INK, opacity="0.9")
# What a set has beside that which all have.
OF_SETS: dict[str, Attributes] = {
    "EllipseLabels": (*OWN_INK, *TURN),
    "KeyPointLabels": (*DOT_INK, *SNAP),
    "Labels": INK,
    "PolygonLabels": (*THIN_INK, *LABEL_DOTS, *SNAP),
    "RectangleLabels": (*OWN_INK, *TURN, *SNAP),
    "TimeSeriesLabels": defaulted(DOT_INK, fillColor="transparent"),
    "VectorLabels": (
        *THIN_INK,
        *LABEL_DOTS,
        *SNAP,
        *defaulted(LINES, pointSizeDisabled="5"),
    ),
}
OF_TOOLS: dict[str, Attributes] = {
    "Bitmask": (*acts(MANY, choice="many"), *keeps(PANEL, showInline="true"), *WAND),
    "Brush": (
        *acts(MANY, choice="many"),
        *keeps(PANEL, showInline="true", maxUsages=""),
        *WAND,
    ),
    "Ellipse": (*INK, *TURN, *WAND),
    "KeyPoint": (
        *defaulted(INK, opacity="0.9", fillColor="#8bad00", strokeColor="#8bad00"),
        *WAND,
        *SNAP,
    ),
    "Polygon": (*LINE_INK, *DOTS, *WAND, *SNAP),
    "Rectangle": (*INK, *TURN, *WAND, *SNAP),
    "Vector": (*LINE_INK, *DOTS, *WAND, *SNAP, *LINES),
}
ASKED = (
    *WIRED,
    *acts(required="required", requiredMessage="required_message"),
    *by_hand(perRegion="per_region", perItem="per_item"),
    *WHEN,
)
TERM = (*by_hand(value="title", alias="name"), *acts(hint="hint", html="html"))
CONTROLS = (
    *(
        Tag(name, "labels", (Labels,), (*SETS, *OF_SETS.get(name, ())), parts=("Label",))
        for name in LABELLED
    ),
    *(Tag(name, "labels", (Labels,), (*WIRED, *WHEN, *OF_TOOLS.get(name, ()))) for name in BARE),
    Tag(
        "Label",
        "term",
        (Label,),
        (
            *TERM,
            *acts(KEY, hotkey="key"),
            *acts(COLOR, background="color"),
            *acts(maxUsages="most"),
            *keeps(
                PANEL,
                selected="false",
                showAlias="false",
                aliasStyle="opacity:0.6",
                size="medium",
                selectedColor="#ffffff",
            ),
            *keeps(DRAW, granularity=""),
            *keeps(RESULT, category=""),
        ),
    ),
    Tag(
        "Choices",
        "question",
        (Choices, Taxonomy),
        (
            *ASKED,
            *acts(MANY, choice="many"),
            *implies(layout=("layout", "vertical")),
            *defaulted(by_hand(showInline="layout"), showInline="false"),
            *by_hand(value="variable", allowNested="inline"),
            *keeps(PANEL, icon=""),
        ),
        parts=("Choice",),
        note="nested, it is a `Taxonomy` that is `inline`",
    ),
    Tag(
        "Choice",
        "term",
        (Choice, Item),
        (
            *TERM,
            *acts(KEY, hotkey="key"),
            *acts(COLOR, color="color"),
            *by_hand(selected="default"),
            *keeps(LOOK, style=""),
        ),
        parts=("Choice",),
    ),
    Tag(
        "DateTime",
        "question",
        (DateTime,),
        (*ASKED, *acts(ONLY, only="only"), *acts(min="min", max="max"), *keeps(RESULT, format="")),
        soft=("min", "max"),
    ),
    Tag(
        "Number",
        "question",
        (Quantity,),
        (
            *ASKED,
            *acts(min="min", max="max", step="step", defaultValue="default", slider="slider"),
            *keeps(KEYS, hotkey=""),
        ),
        soft=("default", "slider", "min", "max"),
    ),
    Tag(
        "Pairwise",
        "question",
        (Pairwise,),
        (*ASKED, *keeps(LOOK, selectionStyle="")),
        note="two names in `toName` are `left` and `right`; there is no tie",
    ),
    Tag("Ranker", "question", (Ranking,), ASKED, parts=("Bucket",)),
    Tag("Bucket", "term", (Bucket,), acts(name="name", title="title", default="default")),
    Tag(
        "Rating",
        "question",
        (Rating,),
        (
            *ASKED,
            *acts(maxRating="stars", size="size", icon="icon"),
            *defaulted(acts(defaultValue="default"), defaultValue="0"),
            *keeps(KEYS, hotkey=""),
        ),
        soft=("default",),
    ),
    Tag(
        "Relations",
        "relations",
        (Relations,),
        (*by_hand(name="name"), *acts(MANY, choice="many")),
        parts=("Relation",),
    ),
    Tag(
        "Relation",
        "term",
        (Label,),
        (*by_hand(value="name"), *acts(COLOR, background="color")),
    ),
    Tag(
        "Taxonomy",
        "question",
        (Taxonomy,),
        (
            *ASKED,
            *acts(
                apiUrl="url",
                leafsOnly="leaves_only",
                showFullPath="show_path",
                placeholder="placeholder",
            ),
            *defaulted(acts(pathSeparator="separator"), pathSeparator=" / "),
            *by_hand(maxUsages="most", value="variable"),
            *keeps(LOOK, maxWidth="", minWidth=""),
            *keeps(RESULT, labeling="false"),
            *keeps(PANEL, legacy="false"),
        ),
        parts=("Choice",),
    ),
    Tag(
        "TextArea",
        "question",
        (Comment, Entries),
        (
            *ASKED,
            *acts(label="title", placeholder="placeholder", rows="rows", skipDuplicates="unique"),
            *holding(implies(editable=("editable", "false")), editable="true"),
            *by_hand(value="default", maxSubmissions="most"),
            *keeps(PANEL, transcription="false", displayMode="tag"),
            *holding(keeps(PANEL, showSubmitButton=""), showSubmitButton="true"),
        ),
        note='with maxSubmissions="1" a `Comment`, otherwise `Entries`',
    ),
)
