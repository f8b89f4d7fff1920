"""Conversations: between people, and with a model."""

from pydantic import JsonValue

import embed_label as el

from .template import Template

CALL: list[JsonValue] = [
    {"author": "Okafor", "text": "My order came without the charger. I wrote on Monday."},
    {"author": "Dana", "text": "I am sorry about that. Our depot in Ghent ran out."},
    {"author": "Okafor", "text": "I leave for Lagos on Friday. I need it before."},
    {"author": "Dana", "text": "It goes out today. You will have it by Thursday, 6 pm."},
]
ASKED: list[JsonValue] = [
    {"role": "user", "content": "Can I keep rhubarb in the freezer?"},
    {"role": "assistant", "content": "Yes. Cut it up and freeze it raw; it keeps for a year."},
    {"role": "user", "content": "And the leaves?"},
    {"role": "assistant", "content": "Throw those away: they are poisonous, frozen or not."},
]
AGENT: list[JsonValue] = [
    {"role": "system", "content": "You help people cook. Look things up; never guess a poison."},
    {"role": "user", "content": "Can I eat rhubarb **leaves**?", "name": "Ada"},
    {
        "role": "assistant",
        "content": None,
        "reasoning_content": "Leaves hold oxalic acid. I look up how much.",
        "tool_calls": [
            {
                "id": "c1",
                "function": {"name": "plants", "arguments": '{"plant":"rhubarb","part":"leaf"}'},
            }
        ],
    },
    {
        "role": "tool",
        "tool_call_id": "c1",
        "content": '{"acid": "oxalic", "percent": 0.5, "edible": false}',
        "status": "success",
    },
    {
        "role": "assistant",
        "content": "**No.** The leaves are poisonous:\n\n"
        "| part | oxalic acid | eat it? |\n|---|--:|:-:|\n"
        "| stalk | 0.2 % | yes |\n| leaf | 5 % | no |\n\n"
        "- Cut them off *before* you freeze the stalks.\n- Compost is fine.\n\n"
        "See [the guide](https://example.com/rhubarb).",
    },
]

TEMPLATES = (
    Template(
        slug="dialogue-intents",
        title="Intents in a conversation",
        what="Mark what each speaker wants, turn by turn",
        jobs=("mark", "classify"),
        interface="""
<View>
  <ParagraphLabels name="intent" toName="talk">
    <Label value="Complaint" background="#c2452d"/>
    <Label value="Promise" background="#2f8f6b"/>
    <Label value="Deadline" background="#2b5fa8"/>
  </ParagraphLabels>
  <Paragraphs name="talk" value="$talk" layout="dialogue" nameKey="author" textKey="text"/>
  <Choices name="solved" toName="talk" choice="single-radio" showInline="true" required="true">
    <Choice value="Solved"/>
    <Choice value="Open"/>
  </Choices>
</View>
""",
        data={"talk": CALL},
    ),
    Template(
        slug="dialogue-facts",
        title="A call, in a form",
        what="Marks in the talk, and the facts from it in fields beside it",
        jobs=("extract",),
        interface=el.Interface(
            title="Fill in the case",
            body=[
                el.Row(
                    children=[
                        el.Column(
                            children=[
                                el.DialogueSource(name="talk", speaker="author", says="text"),
                                el.Labels(of="talk", labels=["product", "place", "date"]),
                            ]
                        ),
                        el.Column(
                            sticky=True,
                            children=[
                                el.Comment(name="caller", title="Who calls?", required=True),
                                el.Entries(
                                    name="wants",
                                    title="What do they want?",
                                    placeholder="One thing, then Enter",
                                    most=5,
                                    unique=True,
                                ),
                                el.DateTime(name="due", title="Due", only="datetime"),
                                el.Rating(
                                    name="mood", title="How does it end?", icon="smile", stars=4
                                ),
                            ],
                        ),
                    ]
                ),
            ],
        ),
        data={"talk": CALL},
    ),
    Template(
        slug="chat-turns",
        title="Grade every answer",
        what="A question for each message of a conversation with a model",
        jobs=("rate",),
        interface=el.Interface(
            title="Is each message in order?",
            body=[
                el.ChatSource(name="chat"),
                el.YesNo(
                    name="good",
                    title="Is it in order?",
                    of="chat",
                    per_item=True,
                    yes="Good",
                    no="Bad",
                ),
                el.Rating(name="whole", title="The conversation as a whole", required=True),
                el.Comment(
                    name="better",
                    title="What should the model have said?",
                    rows=3,
                    when=el.Answered(question="whole", values=["1", "2"]),
                ),
            ],
        ),
        data={"chat": ASKED},
    ),
    Template(
        slug="chat-review",
        title="Chat safety review",
        what="Mark unsafe words in a chat and name the kind of harm",
        jobs=("mark", "classify"),
        interface=el.Interface(
            body=[
                el.ChatSource(name="chat", title="Conversation"),
                el.Labels(of="chat", labels=[el.Label(name="unsafe", color="#c2452d"), "unclear"]),
                el.Choices(
                    name="harm",
                    title="What kind of harm?",
                    choices=["health", "law", "privacy"],
                    per_region=True,
                    when=el.Selected(labels=["unsafe"]),
                ),
                el.Choices(
                    name="verdict",
                    title="Verdict",
                    choices=[
                        el.Choice(name="safe", color="#2f8f6b", key="s"),
                        el.Choice(name="needs a second look", color="#b07a1d", key="n"),
                        el.Choice(name="unsafe", color="#c2452d", key="u"),
                    ],
                    required=True,
                ),
            ],
        ),
        data={"chat": ASKED},
    ),
    Template(
        slug="chat-annotate",
        title="Write the next answer",
        what="Read a conversation, then write what the assistant should say",
        jobs=("rewrite",),
        interface="""
<View>
  <Paragraphs name="chat" value="$chat" layout="dialogue" nameKey="role" textKey="content"/>
  <Header value="What should the assistant say next?" size="5"/>
  <TextArea name="answer" toName="chat" rows="4" maxSubmissions="1"
            required="true"/>
  <Choices name="tone" toName="chat" choice="multiple" showInline="true">
    <Choice value="Short"/>
    <Choice value="Warm"/>
    <Choice value="Careful" hint="Names the danger"/>
  </Choices>
</View>
""",
        data={"chat": [*ASKED, {"role": "user", "content": "My dog ate one. What now?"}]},
    ),
    Template(
        slug="chat-hallucinations",
        title="Check an agent's answer",
        what="Mark what is made up in an answer with tools, thinking and tables, and put it right",
        jobs=("mark", "rewrite"),
        interface=el.Interface(
            title="Does the answer say what was looked up?",
            body=[
                el.ChatSource(name="chat", title="Conversation", granularity="word"),
                el.Labels(
                    of="chat",
                    labels=[
                        el.Label(name="made up", color="#c2452d"),
                        el.Label(name="supported", color="#2f8f6b"),
                    ],
                ),
                el.Rewrite(
                    name="better",
                    title="Put it right",
                    hint="What changed is shown below. Untouched, there is no answer.",
                    of="chat",
                    per_item=True,
                ),
            ],
        ),
        data={"chat": AGENT},
    ),
    Template(
        slug="dialogue-turns",
        title="Turn by turn",
        what="Mark, rate and reword each turn of a call",
        jobs=("mark", "rate", "rewrite"),
        interface=el.Interface(
            title="How does the agent do?",
            body=[
                el.DialogueSource(name="talk", title="Call"),
                el.Labels(of="talk", labels=["promise", "apology", "deadline"]),
                el.Rating(
                    name="tone", title="Tone", icon="smile", stars=4, of="talk", per_item=True
                ),
                el.Rewrite(name="kinder", title="Kinder", of="talk", per_item=True),
            ],
        ),
        data={"talk": CALL},
    ),
)
