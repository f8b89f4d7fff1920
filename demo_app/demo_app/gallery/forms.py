"""Forms and layouts: tabs, an accordion, repeats, a sticky side, a filter."""

import embed_label as el

from .template import Template

ANIMALS = (
    "badger", "bat", "beaver", "deer", "fox", "hare", "hedgehog", "lynx", "marten", "mole",
    "mouse", "otter", "owl", "shrew", "squirrel", "stoat", "vole", "weasel", "wild boar", "wolf",
)  # fmt: skip

TEMPLATES = (
    Template(
        slug="form-visit",
        title="Visit log",
        what="Numbers, dates and choices: a plain form, without anything to look at",
        jobs=("extract",),
        interface="""
<View>
  <Header value="Visit log" size="3"/>
  <DateTime name="when" toName="note" only="date" required="true"/>
  <Number name="people" toName="note" min="1" max="40" step="1" defaultValue="2"/>
  <Collapse accordion="false">
    <Panel value="Weather">
      <Choices name="weather" toName="note" choice="multiple" showInline="true">
        <Choice value="Sun"/><Choice value="Rain"/><Choice value="Wind"/>
      </Choices>
    </Panel>
    <Panel value="Remarks">
      <TextArea name="remarks" toName="note" rows="3" maxSubmissions="4"/>
    </Panel>
  </Collapse>
  <Text name="note" value="$note"/>
</View>
""",
        data={"note": "North shore, from the jetty to the old mill."},
    ),
    Template(
        slug="form-tabs",
        title="Bug report in tabs",
        what="What happened, where, and how to see it again",
        jobs=("extract",),
        interface=el.Interface(
            title="Tell us what broke",
            body=[
                el.Tabs(
                    children=[
                        el.Group(
                            title="What",
                            children=[
                                el.Comment(name="summary", title="In one sentence", required=True),
                                el.Rating(name="bad", title="How bad is it?", icon="fire", stars=4),
                            ],
                        ),
                        el.Group(
                            title="Where",
                            children=[
                                el.Choices(
                                    name="system",
                                    title="System",
                                    choices=["Android", "iOS", "Linux", "macOS", "Windows"],
                                    layout="select",
                                ),
                                el.DateTime(name="seen", title="When did you see it?"),
                                el.DateTime(name="bought", title="Bought in", only="month"),
                            ],
                        ),
                        el.Group(
                            title="Again",
                            children=[
                                el.Entries(
                                    name="steps",
                                    title="How to see it again",
                                    placeholder="One step, then Enter",
                                    default=["Open the app"],
                                ),
                            ],
                        ),
                    ]
                )
            ],
        ),
        data={},
    ),
    Template(
        slug="form-accordion",
        title="Checklist in an accordion",
        what="Sections of which one is open at a time",
        jobs=("classify",),
        interface=el.Interface(
            title="Before the ship leaves",
            instructions="Go through all three. One open point is enough to stay.",
            body=[
                el.Accordion(
                    children=[
                        el.Group(
                            title=title,
                            open=title == "Deck",
                            children=[
                                el.YesNo(name=name, title=asks, yes="Done", no="Open")
                                for name, asks in points.items()
                            ],
                        )
                        for title, points in {
                            "Deck": {"ropes": "Ropes stowed?", "ramp": "Ramp up and locked?"},
                            "Engine": {"oil": "Oil checked?", "pumps": "Pumps tried?"},
                            "Bridge": {"radio": "Radio tried?", "weather": "Forecast read?"},
                        }.items()
                    ]
                ),
                el.Comment(
                    name="open",
                    title="What is open?",
                    required=True,
                    when=el.Answered(values=["no"]),
                ),
            ],
        ),
        data={},
    ),
    Template(
        slug="form-many-labels",
        title="Many labels, found fast",
        what="A filter over twenty labels, in a column that stays in sight",
        jobs=("mark",),
        interface=el.Interface(
            title="Which animals are told of?",
            body=[
                el.Style(rules={".notes": {"font-size": "1.05em", "line-height": "1.7"}}),
                el.Row(
                    children=[
                        el.Column(
                            sticky=True,
                            children=[
                                el.Filter(of="animals", placeholder="Find an animal"),
                                el.Labels(name="animals", of="diary", labels=list(ANIMALS)),
                            ],
                        ),
                        el.Column(
                            class_name="notes",
                            children=[el.TextSource(name="diary", title="Field diary")],
                        ),
                    ]
                ),
            ],
        ),
        data={
            "diary": "At dusk a fox crossed the ditch with a vole in its mouth. An owl called "
            "twice from the mill. Later, by torchlight: two hedgehogs at the gate, one of them "
            "young, and tracks of a badger that must have come for the windfalls."
        },
    ),
    Template(
        slug="form-repeat",
        title="Once for each page",
        what="The same questions for every entry of a list, one page at a time",
        jobs=("classify", "extract"),
        interface=el.Interface(
            title="Read the letters",
            body=[
                el.Repeat(
                    on="$letters",
                    paged=True,
                    children=[
                        el.TextSource(name="letter-{{idx}}", value="$letters[{{idx}}].text"),
                        el.Choices(
                            name="asks-{{idx}}",
                            title="What does it ask for?",
                            choices=["money", "a date", "nothing"],
                        ),
                    ],
                )
            ],
        ),
        data={
            "letters": [
                {"text": "Could you send the deposit back by the end of the month?"},
                {"text": "We would like to come by on the 9th or the 10th. Which suits you?"},
                {"text": "Thank you for the photographs. The children loved them."},
            ]
        },
    ),
    Template(
        slug="form-repeater",
        title="A receipt, row by row",
        what="Label Studio's repeater: one block for each row of the task",
        jobs=("extract",),
        interface="""
<View>
  <Repeater on="$rows" indexFlag="{{idx}}">
    <View>
      <Text name="row-{{idx}}" value="$rows[{{idx}}].text"/>
      <Choices name="account-{{idx}}" toName="row-{{idx}}" choice="single" showInline="true">
        <Choice value="Food"/><Choice value="Travel"/><Choice value="Tools"/>
      </Choices>
    </View>
  </Repeater>
</View>
""",
        data={
            "rows": [
                {"text": "2 Rye bread, 7.80"},
                {"text": "Night train to Lervik, 64.00"},
                {"text": "Brass shackle, 9.50"},
            ]
        },
    ),
)
