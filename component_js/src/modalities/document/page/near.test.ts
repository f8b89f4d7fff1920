import fc from "fast-check";
import { expect, test } from "vitest";
import { pieceNear, shareOf, textWithin, unitNear } from "./near";
import { boundsOf, type Piece } from "./pieces";

/** Letters as wide as 5 points, 10 points high. */
function piece(text: string, x: number, y: number, start = 0, more: Partial<Piece> = {}): Piece {
  const shape = { size: 10, length: text.length * 5, turn: 0, rtl: false, vertical: false };
  return { text, start, at: { x, y }, family: "serif", ...shape, ...more };
}

const measure = (text: string): number => text.length;

const first = piece("Mooring rope", 72, 100);
const price = piece("256.00", 400, 100, 13);
const second = piece("Brass shackle", 72, 120, 20);
const pieces = [first, price, second];
const page = { text: "Mooring rope 256.00\nBrass shackle", pieces };

test("a place on a letter is in the text where that letter is", () => {
  expect(unitNear(pieces, { x: 72 + 8 * 5, y: 105 }, measure)).toBe(8);
  expect(unitNear(pieces, { x: 400 + 2 * 5 + 1, y: 105 }, measure)).toBe(15);
});

test("a place beside the letters is at the nearest end of the nearest line", () => {
  expect(unitNear(pieces, { x: 10, y: 124 }, measure)).toBe(20);
  expect(unitNear(pieces, { x: 590, y: 104 }, measure)).toBe(19);
  expect(unitNear(pieces, { x: 300, y: 800 }, measure)).toBe(33);
  expect(unitNear([], { x: 1, y: 1 }, measure)).toBe(0);
});

test("a line counts more than the way along it", () => {
  // In line with the first, and far from its end.
  expect(pieceNear([first, second], { x: 200, y: 108 })).toBe(first);
});

test("what is written from right to left is counted from the right", () => {
  const hebrew = piece("שלום", 100, 100, 0, { rtl: true });
  expect(unitNear([hebrew], { x: 119, y: 105 }, measure)).toBe(0);
  expect(unitNear([hebrew], { x: 101, y: 105 }, measure)).toBe(4);
});

test("no grapheme is cut", () => {
  const family = "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}";
  const one = piece(`a${family}b`, 0, 0);
  fc.assert(
    fc.property(fc.double({ min: 0, max: one.length, noNaN: true }), (x) => {
      expect([0, 1, 1 + family.length, 2 + family.length]).toContain(
        unitNear([one], { x, y: 5 }, measure),
      );
    }),
  );
});

test("a box reads the words whose letters have their middle in it, line by line", () => {
  const part = { x: 60, y: 95, width: 400, height: 45 };
  expect(textWithin(page, part, measure)).toBe("Mooring rope 256.00\nBrass shackle");
  const word = { x: 72 + 8 * 5 - 1, y: 98, width: 4 * 5 + 2, height: 14 };
  expect(textWithin(page, word, measure)).toBe("rope");
  expect(textWithin(page, { x: 0, y: 300, width: 50, height: 50 }, measure)).toBe("");
});

test("a box around a piece reads all of it, wherever and however it stands", () => {
  fc.assert(
    fc.property(
      fc.record({
        x: fc.double({ min: 0, max: 500, noNaN: true }),
        y: fc.double({ min: 0, max: 500, noNaN: true }),
        turn: fc.double({ min: -3, max: 3, noNaN: true }),
      }),
      ({ x, y, turn }) => {
        const one = piece("Total 975", x, y, 0, { turn });
        const { width, height, ...corner } = boundsOf(one);
        const part = { x: corner.x - 1, y: corner.y - 1, width: width + 2, height: height + 2 };
        expect(textWithin({ text: one.text, pieces: [one] }, part, measure)).toBe("Total 975");
      },
    ),
  );
});

test("a share of a piece grows with its letters", () => {
  const shares = [0, 3, 6, 12].map((units) => shareOf(first, units, measure));
  expect(shares).toEqual([0, 0.25, 0.5, 1]);
});
