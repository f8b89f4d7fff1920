"""Tables: cells that are marked, rows that are judged, chosen and put in order."""

import embed_label as el

from .template import Template

TEMPLATES = (
    Template(
        slug="table-cells",
        title="Mark the cells",
        what="Which cells of a price list are headings, prices, and wrong",
        jobs=("mark", "extract"),
        interface=el.Interface(
            title="What stands where in this price list?",
            body=[
                el.TableSource(name="prices", title="Price list"),
                el.Labels(of="prices", labels=["heading", "article", "price", "wrong"]),
                el.Comment(
                    name="correct", title="What should stand there?", of="prices", per_region=True
                ),
            ],
        ),
        data={
            "prices": [
                ["Harbour shop", None, "Summer 2024"],
                ["Article", "Unit", "Price"],
                ["Rope, 10 mm", "m", 1.2],
                ["Shackle", "piece", "4.5O"],
                ["Fender, large", "piece", 38],
                ["Anchor, 12 kg", "piece", 129],
                ["Chain, 8 mm", "m", 9.9],
            ]
        },
    ),
    Template(
        slug="table-rows",
        title="Judge every row",
        what="A table of payments: each row is judged, and the oddest one chosen",
        jobs=("rate", "classify"),
        interface=el.Interface(
            title="Is anything wrong with these payments?",
            body=[
                el.TableSource(name="payments", title="Payments"),
                el.YesNo(
                    name="fine",
                    title="In order?",
                    of="payments",
                    per_item=True,
                    required=True,
                ),
                el.Choices(
                    name="oddest",
                    title="Which is the oddest of them?",
                    of="payments",
                    choices="$payments",
                    layout="vertical",
                ),
            ],
        ),
        data={
            "payments": [
                {"id": "P-17", "to": "Nordlys AS", "amount": 88.25, "day": "2024-05-04"},
                {"id": "P-18", "to": "Acme Freight", "amount": 1200, "day": "2024-05-06"},
                {"id": "P-19", "to": "Acme Freight", "amount": 1200, "day": "2024-05-06"},
                {"id": "P-20", "to": "Joy Adeyemi", "amount": -15, "day": "2024-05-31"},
            ]
        },
    ),
    Template(
        slug="table-rank",
        title="Rank the offers",
        what="The rows of a table, put in order of preference",
        jobs=("rank", "compare"),
        interface=el.Interface(
            title="Which offer should we take?",
            body=[
                el.TableSource(name="offers", title="Offers"),
                el.Ranking(
                    name="order",
                    title="The best one first",
                    of="offers",
                    entries="$offers",
                    required=True,
                ),
            ],
        ),
        data={
            "offers": [
                {"id": "a", "yard": "Lervik Slip", "price": 14200, "weeks": 6, "crane": True},
                {"id": "b", "yard": "Havna Verft", "price": 12900, "weeks": 11, "crane": False},
                {"id": "c", "yard": "Bergen Dokk", "price": 17500, "weeks": 3, "crane": True},
            ]
        },
    ),
)
