"""A page of a document: an invoice as a PDF, written by hand."""

from pathlib import Path

LINES = (
    (72, 770, 22, "Invoice 2026-0417"),
    (72, 740, 11, "Harbour Tools Ltd, 8 Quay Street, Port Ellen"),
    (72, 700, 11, "For: Nordsund Port Authority"),
    (72, 684, 11, "Date: 17 April 2026      Due: 17 May 2026"),
    (72, 640, 12, "Mooring rope, 40 m          2 x 128.00       256.00"),
    (72, 620, 12, "Brass shackle                  12 x 9.50       114.00"),
    (72, 600, 12, "Delivery                                              25.00"),
    (72, 564, 14, "Total                                       EUR 395.00"),
    (72, 520, 10, "Please pay to IBAN XX00 0000 0000 0000 0000, reference 2026-0417."),
)


def make(folder: Path) -> None:
    text = "".join(f"BT /F1 {size} Tf {x} {y} Td ({said}) Tj ET\n" for x, y, size, said in LINES)
    rule = "0.6 w 72 588 m 420 588 l S\n"
    content = (rule + text).encode("ascii")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources %s >>"
        % b"<< /Font << /F1 5 0 R >> >>",
        b"<< /Length %d >>\nstream\n%sendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    made = b"%PDF-1.4\n"
    starts: list[int] = []
    for number, each in enumerate(objects, start=1):
        starts.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    start = len(made)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    end = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table
    made += end % (len(objects) + 1, start)
    (folder / "invoice.pdf").write_bytes(made)
