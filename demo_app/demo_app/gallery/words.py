"""Texts to sort, to rewrite and to tag: topics, drafts, translations."""

import embed_label as el

from .template import Template

TEMPLATES = (
    Template(
        slug="text-topics",
        title="Topics from a tree",
        what="A small taxonomy, nested, of which several leaves may fit",
        jobs=("classify",),
        interface="""
<View>
  <Text name="text" value="$text"/>
  <Taxonomy name="topic" toName="text" leafsOnly="true" showFullPath="true" maxUsages="3"
            placeholder="Pick up to three topics">
    <Choice value="Science">
      <Choice value="Physics"/>
      <Choice value="Biology"><Choice value="Plants"/><Choice value="Animals"/></Choice>
    </Choice>
    <Choice value="Society">
      <Choice value="Politics"/>
      <Choice value="Law"/>
      <Choice value="Transport"><Choice value="Sea"/><Choice value="Rail"/></Choice>
    </Choice>
    <Choice value="Arts"><Choice value="Music"/><Choice value="Theatre"/></Choice>
  </Taxonomy>
</View>
""",
        data={
            "text": "Divers found that the seagrass off Lervik returns where the old ferry no "
            "longer stirs up the bay. The port must now weigh the meadow against the timetable."
        },
    ),
    Template(
        slug="text-catalogue",
        title="A catalogue of 20,000 items",
        what="A taxonomy that is loaded from a URL, searched and unfolded",
        jobs=("classify",),
        interface=el.Interface(
            title="Where does this product belong?",
            body=[
                el.TextSource(name="product"),
                el.Taxonomy(
                    name="place",
                    title="Its place in the catalogue",
                    hint="20,000 places; search by any word",
                    url="/taxonomy.json",
                    many=True,
                    most=2,
                    show_path=True,
                    placeholder="Search the catalogue",
                    required=True,
                ),
            ],
        ),
        data={"product": "Cordless drill, 18 V, with two batteries and a case for the bits."},
    ),
    Template(
        slug="text-nested",
        title="Symptoms, in a nested list",
        what="A tree that stands open, with hints and codes behind its words",
        jobs=("classify",),
        interface=el.Interface(
            title="What does the patient report?",
            body=[
                el.TextSource(name="note"),
                el.Taxonomy(
                    name="symptoms",
                    title="Reported symptoms",
                    many=True,
                    inline=True,
                    leaves_only=True,
                    items=[
                        el.Item(
                            name="pain",
                            title="Pain",
                            children=[
                                el.Item(name="pain-head", title="Head"),
                                el.Item(name="pain-back", title="Back", hint="Lower or upper"),
                            ],
                        ),
                        el.Item(
                            name="sleep",
                            title="Sleep",
                            children=[
                                el.Item(name="sleep-late", title="Falls asleep late"),
                                el.Item(name="sleep-wakes", title="Wakes up at night"),
                            ],
                        ),
                        "fever",
                    ],
                ),
                el.DateTime(name="since", title="Since when?", only="date", max="2030-12-31"),
            ],
        ),
        data={
            "note": "Says that the headaches began after the move in March. Wakes twice a night. "
            "No fever."
        },
    ),
    Template(
        slug="text-summary",
        title="Repair a summary",
        what="A model's draft is there to be rewritten, and judged sentence by sentence",
        jobs=("rewrite", "rate"),
        interface=el.Interface(
            title="Make the summary true and short",
            body=[
                el.Row(
                    children=[
                        el.TextSource(name="article", title="Article"),
                        el.TextSource(name="draft", title="The model's summary"),
                    ]
                ),
                el.Labels(
                    of="draft", labels=[el.Label(name="wrong", color="#c2452d"), "superfluous"]
                ),
                el.Comment(
                    name="summary",
                    title="Your version",
                    default="$draft",
                    rows=4,
                    max_length=280,
                    required=True,
                ),
                el.Rating(name="faithful", title="How faithful was the draft?", required=True),
            ],
        ),
        data={
            "article": "The town library will stay open on Sundays from September. Volunteers run "
            "the desk; the council pays for heating and light until the end of the year.",
            "draft": "From September the town library is open on Sundays all year, paid for by "
            "volunteers.",
        },
    ),
    Template(
        slug="text-translation",
        title="Translation post-editing",
        what="Source and target side by side, marked, rated, and corrected",
        jobs=("rewrite", "rate"),
        interface="""
<View>
  <View style="display: flex; gap: 16px">
    <View style="flex: 1">
      <Header value="German" size="5"/>
      <Text name="source" value="$source"/>
    </View>
    <View style="flex: 1">
      <Header value="English" size="5"/>
      <Text name="target" value="$target"/>
    </View>
  </View>
  <Labels name="error" toName="target">
    <Label value="Meaning" background="#c2452d"/>
    <Label value="Grammar" background="#b07a1d"/>
    <Label value="Style" background="#2b5fa8"/>
  </Labels>
  <Choices name="grade" toName="target" choice="single" layout="select" required="true">
    <Choice value="As good as a person's" alias="4"/>
    <Choice value="Small mistakes" alias="3"/>
    <Choice value="Understandable" alias="2"/>
    <Choice value="Useless" alias="1"/>
  </Choices>
  <TextArea name="better" toName="target" value="$target" rows="3"
            maxSubmissions="1"/>
</View>
""",
        data={
            "source": "Der Zug hält heute nicht in Altenau. Bitte nehmen Sie den Bus vom Vorplatz.",
            "target": "The train does not holds in Altenau today. Please take the bus at square.",
        },
    ),
    Template(
        slug="text-tags",
        title="Tags from a model",
        what="Suggestions with scores: take one by 1 to 9, or write your own",
        jobs=("classify",),
        interface=el.Interface(
            title="Tag this article",
            body=[
                el.TextSource(name="article"),
                el.Tags(
                    name="tags",
                    title="Which tags fit?",
                    suggestions="$suggested",
                    most=5,
                    placeholder="Another tag",
                    required=True,
                ),
            ],
        ),
        data={
            "article": "The council votes on Thursday on a tram line from the harbour to the "
            "university. It would cost 90 million and take two lanes from cars.",
            "suggested": [
                {"name": "public transport", "score": 0.94},
                {"name": "city council", "score": 0.81},
                {"name": "budget", "score": 0.66},
                {"name": "harbour", "score": 0.41},
                {"name": "education", "score": 0.18},
            ],
        },
    ),
    Template(
        slug="text-dynamic",
        title="Labels from the task",
        what="Labels and choices that each task brings with it",
        jobs=("mark", "classify"),
        interface="""
<View>
  <Header value="$question" size="4"/>
  <Labels name="slot" toName="utterance" value="$slots"/>
  <Text name="utterance" value="$utterance.text"/>
  <Choices name="intent" toName="utterance" value="$intents" choice="single-radio"/>
</View>
""",
        data={
            "question": "What does the caller want, and which words say so?",
            "utterance": {"text": "Put me on the 9:14 to Genève tomorrow, by the window please."},
            "slots": [{"value": "departure"}, {"value": "destination"}, {"value": "seat"}],
            "intents": [
                {"value": "book a seat"},
                {"value": "ask for times"},
                {"value": "complain"},
            ],
        },
    ),
)
