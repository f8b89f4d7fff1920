"""What the tests of documents share: PDFs written by hand, hands on a page by its own points."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from playwright.sync_api import Locator, Page, expect
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from embed_label import Completion, Span
from tests.browser.conftest import Server
from tests.browser.recordings import serve
from tests.browser.timeline import Node, open_task

At = tuple[float, float]
# Where a line begins on the page, from its upper left, how large its letters are, what it says.
Line = tuple[float, float, float, str]

WIDE, HIGH = 600, 800
INVOICE: tuple[Line, ...] = (
    (60, 100, 20, "Invoice 2026-0417"),
    (60, 160, 12, "Mooring rope, 40 m"),
    (420, 160, 12, "256.00"),
    (60, 190, 12, "Brass shackle"),
    (420, 190, 12, "114.00"),
)
TEXT = "Invoice 2026-0417\nMooring rope, 40 m 256.00\nBrass shackle 114.00"
SECOND: tuple[Line, ...] = ((60, 100, 20, "Terms of delivery"),)
# As the widget has it: room around a page, and how much it is enlarged at most.
RIM, WIDEST = 8, 1.75


def pdf(*pages: Sequence[Line], catalog: bytes = b"", more: Sequence[bytes] = ()) -> bytes:
    """`catalog` is what else the document says of itself, `more` are objects for that."""
    contents = [
        "".join(f"BT /F1 {size} Tf {x} {HIGH - y} Td ({said}) Tj ET\n" for x, y, size, said in each)
        for each in pages
    ]
    kids = b" ".join(b"%d 0 R" % (4 + 2 * at) for at in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog,
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for at, content in enumerate(contents):
        written = content.encode("latin-1")
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R /Resources %s >>"
            % (WIDE, HIGH, 5 + 2 * at, b"<< /Font << /F1 3 0 R >> >>"),
            b"<< /Length %d >>\nstream\n%sendstream" % (len(written), written),
        ]
    return assembled([*objects, *more])


def assembled(objects: Sequence[bytes]) -> bytes:
    made = b"%PDF-1.4\n"
    starts: list[int] = []
    for number, each in enumerate(objects, start=1):
        starts.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    end = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    count = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n" % count
    return made + head + table + end % (count, len(made))


def locked() -> bytes:
    """One that only opens with a password."""
    made = BytesIO()
    paper = Canvas(made, encrypt=StandardEncryption("secret"))
    paper.drawString(72, 700, "Not for you")
    paper.save()
    return made.getvalue()


@dataclass(frozen=True)
class Document:
    """Places are in points, from the upper left of the page that is shown."""

    page: Page
    widget: Locator

    @property
    def frame(self) -> Locator:
        return self.widget.get_by_role("application", name="Invoice")

    @property
    def text(self) -> Locator:
        return self.widget.get_by_role("article", name="Invoice")

    @property
    def rows(self) -> Locator:
        return self.widget.get_by_role("listbox", name="Regions").get_by_role("option")

    @property
    def place(self) -> Locator:
        pages = self.widget.get_by_role("navigation", name="Pages of Invoice")
        return pages.get_by_text(" of ")

    def take(self, tool: str) -> None:
        self.widget.get_by_role("radio", name=tool, exact=True).click()

    def on_screen(self, x: float, y: float) -> At:
        """As long as nobody has moved it."""
        box = self.frame.bounding_box()
        assert box
        scale = min((box["width"] - 2 * RIM) / WIDE, WIDEST)
        left = box["x"] + (box["width"] - WIDE * scale) / 2
        return left + x * scale, box["y"] + RIM + y * scale

    def drag(self, one: At, other: At) -> None:
        self.page.mouse.move(*self.on_screen(*one))
        self.page.mouse.down()
        self.page.mouse.move(*self.on_screen(*other), steps=5)
        self.page.mouse.up()


def asked(*draws: str, body: Sequence[Node] = ()) -> list[Node]:
    shown: Node = {"kind": "document", "name": "file", "title": "Invoice"}
    named: Node = {"kind": "labels", "name": "words", "of": "file", "labels": ["Item", "Amount"]}
    return [shown, {**named, "draws": list(draws)}, *body]


def open_document(
    house: Server,
    page: Page,
    task: str,
    *draws: str,
    file: bytes | None = None,
    body: Sequence[Node] = (),
    **given: object,
) -> Document:
    serve(page, "invoice.pdf", file or pdf(INVOICE, SECOND), "application/pdf")
    data = {"file": "/invoice.pdf"}
    widget = open_task(house, page, task, asked(*draws, body=body), data, **given)
    return Document(page, widget)


def wait_for_text(seen: Document, words: str) -> None:
    expect(seen.text).to_contain_text(words)
    seen.frame.scroll_into_view_if_needed()


def spans(done: Completion) -> list[tuple[int | None, str, int, int]]:
    found = [each for each in done.annotation.regions if isinstance(each, Span)]
    return [(each.item, str(each.text), each.start, each.end) for each in found]
