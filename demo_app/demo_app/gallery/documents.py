"""Pages, tables and lists: what is in them, and whether it is right."""

import embed_label as el

from .template import Template

TEMPLATES = (
    Template(
        slug="document-invoice",
        title="Fields of an invoice",
        what="Boxes on a PDF, and its values typed beside it",
        jobs=("extract", "mark"),
        interface=el.Interface(
            title="Capture the invoice",
            body=[
                el.Row(
                    children=[
                        el.Column(
                            children=[
                                el.DocumentSource(name="file", title="Invoice"),
                                el.Labels(of="file", labels=["number", "date", "total", "line"]),
                            ]
                        ),
                        el.Column(
                            sticky=True,
                            children=[
                                el.Comment(name="number", title="Number", required=True),
                                el.DateTime(
                                    name="issued", title="Date", only="date", required=True
                                ),
                                el.Quantity(
                                    name="total", title="Total", min=0, step=0.01, unit="EUR"
                                ),
                                el.YesNo(name="pay", title="Release for payment?"),
                            ],
                        ),
                    ]
                ),
            ],
        ),
        data={"file": "/samples/invoice.pdf"},
    ),
    Template(
        slug="document-read",
        title="What boxes read",
        what="Boxes on the pages of a PDF, and the words in each, taken over with one key",
        jobs=("extract", "mark"),
        interface=el.Interface(
            title="Box each line and put right what it reads",
            body=[
                el.DocumentSource(name="file", title="Invoice"),
                el.Labels(of="file", labels=["heading", "address", "line", "total"], draws=["box"]),
                el.Comment(
                    name="reads",
                    title="What does it read?",
                    of="file",
                    per_region=True,
                    required=True,
                ),
            ],
        ),
        data={"file": "/samples/invoice.pdf"},
    ),
    Template(
        slug="document-words",
        title="Words on a page",
        what="Names and amounts marked in the text of a PDF itself",
        jobs=("extract", "mark"),
        interface=el.Interface(
            title="Mark who is to pay what, and when",
            body=[
                el.DocumentSource(name="file", title="Invoice", granularity="word"),
                el.Labels(
                    of="file",
                    labels=["payer", "date", "amount", "reference"],
                    draws=["span"],
                ),
            ],
        ),
        data={"file": "/samples/invoice.pdf"},
    ),
    Template(
        slug="document-class",
        title="Sort a PDF",
        what="Which tray does this document belong to?",
        jobs=("classify",),
        interface="""
<View>
  <Pdf name="file" value="$file"/>
  <Choices name="tray" toName="file" choice="single-radio" required="true">
    <Choice value="Invoice" hotkey="i"/>
    <Choice value="Contract" hotkey="c"/>
    <Choice value="Letter" hotkey="l"/>
  </Choices>
</View>
""",
        data={"file": "/samples/invoice.pdf"},
    ),
    Template(
        slug="table-check",
        title="Check a record",
        what="One record as a table, with what is wrong about it",
        jobs=("classify",),
        interface="""
<View>
  <Table name="record" value="$record"/>
  <Choices name="wrong" toName="record" choice="multiple">
    <Choice value="The name is misspelt"/>
    <Choice value="The address is incomplete"/>
    <Choice value="The date cannot be"/>
  </Choices>
  <TextArea name="right" toName="record" rows="2" maxSubmissions="1"
            placeholder="How it should read" visibleWhen="choice-selected" whenTagName="wrong"/>
</View>
""",
        data={
            "record": {
                "Name": "Ingird Solheim",
                "Street": "Havnegata",
                "Town": "Lervik",
                "Born": "31 February 1979",
            }
        },
    ),
    Template(
        slug="table-match",
        title="The same person?",
        what="Two records side by side: are they one?",
        jobs=("compare",),
        interface=el.Interface(
            title="Are these two records about one person?",
            body=[
                el.Row(
                    children=[
                        el.TableSource(name="ours", title="In our books"),
                        el.TableSource(name="theirs", title="In the register"),
                    ]
                ),
                el.YesNo(name="same", title="One person?", yes="The same", no="Two", required=True),
                el.Quantity(
                    name="sure",
                    title="How sure?",
                    min=50,
                    max=100,
                    step=5,
                    slider=True,
                    unit="%",
                    default=90,
                ),
            ],
        ),
        data={
            "ours": {"name": "J. Adeyemi", "born": "1984", "town": "Ghent", "phone": "…17 44"},
            "theirs": {"name": "Joy Adeyemi", "born": "1984", "town": "Gent", "phone": "…17 44"},
        },
    ),
    Template(
        slug="list-items",
        title="Judge each hit",
        what="A list of results, each of them judged by itself",
        jobs=("rate",),
        interface=el.Interface(
            title="Does each result answer the question?",
            body=[
                el.Header(text="$query", level=3),
                el.ListSource(name="hits", title="Results"),
                el.Choices(
                    name="fits",
                    title="Does it answer the question?",
                    choices=["yes", "in part", "no"],
                    of="hits",
                    per_item=True,
                    required=True,
                ),
            ],
        ),
        data={
            "query": "When does the ferry to Oster Island sail?",
            "hits": [
                {
                    "id": "a",
                    "title": "Timetable",
                    "body": "Daily at 21:30 from 4 May, from pier 2.",
                },
                {"id": "b", "title": "History", "body": "The route was closed three years ago."},
                {"id": "c", "title": "Tickets", "body": "On sale from noon at the port."},
            ],
        },
    ),
)
