import { expect, test } from "vitest";
import { boundsOf, offOf, onto, pageTextOf, type Written } from "./pieces";

const style = { ascent: 0.8, descent: -0.2, vertical: false, fontFamily: "serif" };

/** A page of 600 by 800 points, whose origin is its lower left corner. */
function written(items: readonly Partial<Written["items"][number]>[]): Written {
  return {
    items: items.map((item) => ({
      str: "",
      dir: "ltr",
      width: 0,
      height: 10,
      transform: [10, 0, 0, 10, 100, 700],
      fontName: "f",
      hasEOL: false,
      ...item,
    })),
    styles: { f: style },
    lang: null,
    transform: [1, 0, 0, -1, 0, 800],
  };
}

test("the text of a page is its items in their order, with a line feed where a line ends", () => {
  const { text, pieces } = pageTextOf(
    written([
      { str: "Total:" },
      { str: " " },
      { str: "975.00", hasEOL: true },
      { str: "", hasEOL: true },
      { str: "Thanks" },
    ]),
  );
  expect(text).toBe("Total: 975.00\n\nThanks");
  expect(pieces.map((piece) => text.slice(piece.start, piece.start + piece.text.length))).toEqual(
    pieces.map((piece) => piece.text),
  );
});

test("a NUL counts as the one character that stands for it", () => {
  expect(pageTextOf(written([{ str: "a\0b" }])).text).toBe("a\ufffdb");
});

test("a piece stands with its foot on its line", () => {
  const [piece] = pageTextOf(written([{ str: "Total", width: 40 }])).pieces;
  expect(piece && boundsOf(piece)).toEqual({ x: 100, y: 92, width: 40, height: 10 });
});

test("a turned piece is measured along its own line", () => {
  // Upwards: its letters lie left of where they begin.
  const up = written([{ str: "Edge", width: 40, transform: [0, 10, -10, 0, 100, 700] }]);
  const [piece] = pageTextOf(up).pieces;
  if (!piece) throw new Error("no piece");
  const { x, y, width, height } = boundsOf(piece);
  expect([x, y, width, height].map(Math.round)).toEqual([92, 60, 10, 40]);
  const place = { x: 30, y: 5 };
  const back = onto(piece, offOf(piece, place));
  expect(back.x).toBeCloseTo(place.x);
  expect(back.y).toBeCloseTo(place.y);
});

test("what has no size is text all the same, and stands nowhere", () => {
  const { text, pieces } = pageTextOf(
    written([{ str: "hidden", transform: [0, 0, 0, 0, 0, 0] }, { str: "seen" }]),
  );
  expect(text).toBe("hiddenseen");
  expect(pieces.map(({ text, start }) => [text, start])).toEqual([["seen", 6]]);
});
