"""A short paper in two columns: claims to mark, and a figure and a table that hold them up.

The ball of `film` is real; the people who marked it, and how far they agree, are made up.
"""

from pathlib import Path

from reportlab.graphics.charts.lineplots import LinePlot
from reportlab.graphics.shapes import Drawing, String
from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    FrameBreak,
    KeepTogether,
    NextPageTemplate,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

from . import film

MARGIN, GAP, HEAD = 60.0, 20.0, 64.0
INK, PALE = HexColor("#1c2430"), HexColor("#66758a")
TITLE = ParagraphStyle("title", fontName="Times-Bold", fontSize=19, leading=23, textColor=INK)
BYLINE = ParagraphStyle("byline", fontName="Times-Italic", fontSize=10.5, leading=15)
HEADING = ParagraphStyle(
    "heading", fontName="Times-Bold", fontSize=12.5, leading=16, spaceBefore=11, spaceAfter=3
)
BODY = ParagraphStyle(
    "body", fontName="Times-Roman", fontSize=11, leading=14.5, alignment=TA_JUSTIFY, spaceAfter=6
)
LEGEND = ParagraphStyle("legend", parent=BODY, fontSize=9, leading=12, textColor=PALE)

WORDS = Path(__file__).with_suffix(".md")
ROWS = (
    ("Pair", "Every 4th", "At turns"),
    ("A and B", "0.92", "0.95"),
    ("A and C", "0.91", "0.94"),
    ("B and C", "0.88", "0.93"),
)


def make(folder: Path) -> None:
    """`paper.pdf`: the same bytes each time."""
    width, height = A4
    column = (width - 2 * MARGIN - GAP) / 2
    low, tall = MARGIN, height - 2 * MARGIN
    columns = [
        Frame(MARGIN + at * (column + GAP), low, column, tall, 0, 0, 0, 0) for at in range(2)
    ]
    first = [
        Frame(MARGIN, height - MARGIN - HEAD, width - 2 * MARGIN, HEAD, 0, 0, 0, 0),
        *(
            Frame(MARGIN + at * (column + GAP), low, column, tall - HEAD, 0, 0, 0, 0)
            for at in range(2)
        ),
    ]
    paper = BaseDocTemplate(
        str(folder / "paper.pdf"),
        pagesize=A4,
        title="How a Ball Rolls against a Box",
        author="embed_label",
        invariant=True,
    )
    paper.addPageTemplates([PageTemplate("first", first), PageTemplate("later", columns)])
    paper.build(list(told(column)))


def told(column: float) -> list[Flowable]:
    parts: list[Flowable] = [
        Paragraph("How a Ball Rolls against a Box", TITLE),
        Spacer(0, 6),
        Paragraph("Ada Okafor, Ingrid Solheim and Zoë Brandt · Nordsund, 4 May 2026", BYLINE),
        FrameBreak(),
        NextPageTemplate("later"),
    ]
    for each in WORDS.read_text(encoding="utf-8").split("\n\n"):
        if not each.startswith("## "):
            parts.append(Paragraph(each.strip(), BODY))
            continue
        if each.startswith("## 4"):
            parts += evidence(column)
        parts.append(Paragraph(each.removeprefix("## "), HEADING))
    return parts


def evidence(column: float) -> list[Flowable]:
    below = Paragraph("Figure 1. Height of the ball over time.", LEGEND)
    beside = Paragraph("Table 1. Median overlap of two people, by marked frames.", LEGEND)
    return [
        KeepTogether([figure(column), below]),
        KeepTogether([table(column), Spacer(0, 4), beside]),
    ]


def figure(column: float) -> Drawing:
    drawn = Drawing(column, 150)
    plot = LinePlot()
    plot.x, plot.y, plot.width, plot.height = 26, 24, column - 34, 112
    plot.data = [[(at / film.RATE, film.height(at)) for at in range(film.FRAMES)]]
    plot.lines[0].strokeColor = HexColor("#d0542c")
    plot.lines[0].strokeWidth = 1.6
    for axis in (plot.xValueAxis, plot.yValueAxis):
        axis.labels.fontSize = 7
        axis.strokeColor = PALE
    drawn.add(plot)
    drawn.add(String(column / 2, 2, "seconds", fontSize=7, fillColor=PALE, textAnchor="middle"))
    return drawn


def table(column: float) -> Table:
    return Table(
        ROWS,
        colWidths=[column / 3] * 3,
        style=[
            ("FONT", (0, 0), (-1, -1), "Times-Roman", 9),
            ("FONT", (0, 0), (-1, 0), "Times-Bold", 9),
            ("LINEBELOW", (0, 0), (-1, 0), 0.6, INK),
            ("ALIGN", (1, 0), (-1, -1), "RIGHT"),
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
        ],
    )
