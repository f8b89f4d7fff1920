"""Texts: what is in them, what they say, and how they say it."""

import embed_label as el

from .template import Template

FERRY = (
    "The night ferry between Lervik and Oster Island will sail again from 4 May, the Nordsund Port "
    "Authority said on Tuesday. Captain Ingrid Solheim, who ran the route until it was closed, "
    "will be on the bridge for the first crossing."
)

ISLAND = (
    "On Oster Island the school closes at noon that day, and Mayor Tove Lind has asked the "
    "Nordsund Museum to lend its brass band. “My grandmother took this boat to market in 1938,” "
    "she said, “and I was nine when it stopped.” Tickets are sold in Lervik from Monday."
)

TEMPLATES = (
    Template(
        slug="text-entities",
        title="Named entities",
        what="Mark who, where and when in a text",
        jobs=("mark", "extract"),
        interface="""
<View>
  <Labels name="entity" toName="text">
    <Label value="Person" background="#7a4a9c" hotkey="p"/>
    <Label value="Place" background="#2f8f6b" hotkey="l"/>
    <Label value="Organisation" background="#2b5fa8" hotkey="o"/>
    <Label value="Time" background="#b0562d" hotkey="t"/>
  </Labels>
  <Text name="text" value="$text" granularity="word"/>
</View>
""",
        data={"text": FERRY},
    ),
    Template(
        slug="text-margin",
        title="Labels in the margin",
        what="Whole words are marked, and their labels stand beside the lines",
        jobs=("mark", "extract"),
        interface=el.Interface(
            title="Mark who did what, where and when",
            body=[
                el.TextSource(name="story", granularity="word", labelled="margin"),
                el.Labels(
                    of="story",
                    labels=[
                        el.Label(name="person", key="p"),
                        el.Label(name="place", key="l"),
                        el.Label(name="organisation", key="o"),
                        el.Label(name="time", key="t"),
                    ],
                ),
            ],
        ),
        data={"story": FERRY + " " + ISLAND},
    ),
    Template(
        slug="text-relations",
        title="Who did what",
        what="Spans, and labelled relations between them",
        jobs=("mark", "extract"),
        interface=el.Interface(
            title="Mark people and places, then relate them",
            body=[
                el.TextSource(name="report"),
                el.Labels(
                    of="report",
                    labels=["person", "place", "organisation"],
                ),
                el.Relations(
                    labels=[
                        el.Label(name="works for", key="w"),
                        el.Label(name="lives in"),
                        el.Label(name="travels to"),
                    ],
                    many=True,
                ),
                el.Choices(
                    name="sure",
                    title="How sure are you of this one?",
                    choices=["sure", "likely", "a guess"],
                    per_region=True,
                    layout="select",
                ),
            ],
        ),
        data={"report": FERRY},
    ),
    Template(
        slug="text-sentiment",
        title="Sentiment of a review",
        what="Tone by key, with stars and reasons below it",
        jobs=("classify", "rate"),
        interface="""
<View>
  <Text name="review" value="$review"/>
  <Choices name="tone" toName="review" choice="single-radio" showInline="true" required="true">
    <Choice value="Glad" hotkey="g"/>
    <Choice value="Neutral" hotkey="n"/>
    <Choice value="Angry" hotkey="a"/>
  </Choices>
  <View visibleWhen="choice-selected" whenTagName="tone" whenChoiceValue="Angry">
    <Header value="What is it about?" size="5"/>
    <Choices name="about" toName="review" choice="multiple">
      <Choice value="Price"/>
      <Choice value="Delivery"/>
      <Choice value="Quality"/>
    </Choices>
  </View>
  <Rating name="clear" toName="review" maxRating="5"/>
</View>
""",
        data={
            "review": "The kettle is lovely, but it took five weeks to arrive and nobody answered "
            "my letters. I would have sent it back if I knew how."
        },
    ),
    Template(
        slug="text-moderation",
        title="Moderation with follow-ups",
        what="Questions that open only where they are needed, three levels deep",
        jobs=("classify",),
        interface=el.Interface(
            title="May it stay?",
            body=[
                el.TextSource(name="post"),
                el.Labels(of="post", labels=[el.Label(name="harmful", color="#c2452d"), "quoted"]),
                el.YesNo(name="keep", title="May this post stay?", required=True),
                el.Column(
                    when=el.Answered(question="keep", values=["no"]),
                    children=[
                        el.Choices(
                            name="rule",
                            title="Which rule does it break?",
                            choices=["insult", "threat", "private data", "advertising"],
                            many=True,
                            required=True,
                        ),
                        el.Rating(
                            name="danger",
                            title="How urgent is it?",
                            icon="fire",
                            stars=3,
                            when=el.Some(
                                rules=[
                                    el.Answered(question="rule", values=["threat"]),
                                    el.Used(labels=["harmful"]),
                                ]
                            ),
                        ),
                        el.Comment(
                            name="order",
                            title="Tell the officer on duty",
                            required=True,
                            rows=2,
                            when=el.Every(
                                rules=[
                                    el.Answered(question="danger", values=["3"]),
                                    el.Not(rule=el.Used(labels=["quoted"])),
                                ]
                            ),
                        ),
                    ],
                ),
            ],
        ),
        data={
            "post": "To the one who parks on the ramp every day: I know which house is yours, "
            "number 14, and next time your tyres will not be so lucky."
        },
    ),
    Template(
        slug="text-reasons",
        title="Claims and their evidence",
        what="Each marked claim is judged by itself",
        jobs=("mark", "rate"),
        interface="""
<View>
  <Text name="article" value="$article"/>
  <Labels name="part" toName="article">
    <Label value="Claim" background="#b0562d"/>
    <Label value="Evidence" background="#2f8f6b"/>
  </Labels>
  <Choices name="holds" toName="article" perRegion="true" choice="single-radio"
           visibleWhen="region-selected" whenLabelValue="Claim">
    <Choice value="Supported"/>
    <Choice value="Not supported"/>
    <Choice value="Contradicted"/>
  </Choices>
  <TextArea name="source" toName="article" perRegion="true" maxSubmissions="1"
            placeholder="Where is it said?" visibleWhen="region-selected"
            whenLabelValue="Evidence"/>
</View>
""",
        data={
            "article": "The bridge is the oldest in the county. A stone in its north pier bears "
            "the year 1611, and the parish book of 1613 names the mason. No older one is known."
        },
    ),
    Template(
        slug="html-entities",
        title="Mark up a web page",
        what="Spans in formatted text, with its headings and lists as they are",
        jobs=("mark", "extract"),
        interface="""
<View>
  <HyperTextLabels name="fact" toName="page">
    <Label value="Ingredient" background="#2f8f6b"/>
    <Label value="Amount" background="#2b5fa8"/>
    <Label value="Step" background="#b0562d"/>
  </HyperTextLabels>
  <HyperText name="page" value="$page"/>
</View>
""",
        data={
            "page": "<h2>Rye bread</h2><p>Mix <b>500 g</b> of rye flour with a spoon of salt.</p>"
            "<ol><li>Let it rest overnight.</li><li>Bake for 50 minutes.</li></ol>"
        },
    ),
)
