// Where a place on a page is in its text, and what of the text stands in a part of the page.

import type { Bounds, Point } from "../../../regions/region";
import { boundsOf, onto, type PageText, type Piece } from "./pieces";

/** How wide a text is; only how two of one family compare matters. */
export type Measure = (text: string, family: string) => number;

/** How much of a piece's length its first units take. */
export function shareOf(piece: Piece, units: number, measure: Measure): number {
  const { text, family, rtl, vertical } = piece;
  const all = vertical ? text.length : measure(text, family);
  const some = vertical ? units : measure(text.slice(0, units), family);
  const share = all > 0 ? Math.min(1, some / all) : 0;
  return rtl ? 1 - share : share;
}

/** The piece nearest to a place: the line counts more than the way along it. */
export function pieceNear(pieces: readonly Piece[], place: Point): Piece | undefined {
  let nearest: Piece | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const piece of pieces) {
    const { x, y } = onto(piece, place);
    const along = Math.max(0, -x, x - piece.length);
    const across = Math.max(0, -y, y - piece.size);
    const far = Math.hypot(along, 4 * across);
    if (far < least) [nearest, least] = [piece, far];
  }
  return nearest;
}

/** The place in the text, in UTF-16 units, that is nearest to one on the page. */
export function unitNear(pieces: readonly Piece[], place: Point, measure: Measure): number {
  const piece = pieceNear(pieces, place);
  if (!piece) return 0;
  const share = onto(piece, place).x / piece.length;
  const cuts = cutsOf(piece);
  const off = (units: number): number => Math.abs(shareOf(piece, units, measure) - share);
  let best = 0;
  for (const units of cuts) if (off(units) < off(best)) best = units;
  return piece.start + best;
}

/** A gap to the next word that was marked as wide as this, in letters, is a space. */
const APART = 0.25;

/** The words that stand in a part of the page: those whose letters have their middle in it, line by line. */
export function textWithin({ pieces }: PageText, part: Bounds, measure: Measure): string {
  const lines: string[] = [];
  let last: Bounds | undefined;
  for (const piece of pieces) {
    if (!touches(boundsOf(piece), part)) continue;
    const cuts = cutsOf(piece);
    const inside = cuts.slice(1).flatMap((end, index) => {
      const start = cuts[index] ?? 0;
      const [from, to] = [shareOf(piece, start, measure), shareOf(piece, end, measure)];
      const letter = boundsOf(piece, Math.min(from, to), Math.max(from, to));
      return holds(part, letter) ? [{ start, end, letter }] : [];
    });
    const [first, final] = [inside[0], inside.at(-1)];
    if (!first || !final) continue;
    const words = piece.text.slice(first.start, final.end);
    const line = lines.length - 1;
    const isSameLine = last !== undefined && sameLine(last, first.letter);
    if (!isSameLine) lines.push(words);
    else lines[line] += gapOf(last, first.letter) > APART * piece.size ? ` ${words}` : words;
    last = final.letter;
  }
  return lines
    .map((line) => line.replaceAll(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

/** Where a piece may be cut: between its graphemes. */
function cutsOf({ text }: Piece): readonly number[] {
  return [...Array.from(graphemes.segment(text), ({ index }) => index), text.length];
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

function touches(one: Bounds, other: Bounds): boolean {
  return (
    one.x <= other.x + other.width &&
    other.x <= one.x + one.width &&
    one.y <= other.y + other.height &&
    other.y <= one.y + one.height
  );
}

function holds(part: Bounds, { x, y, width, height }: Bounds): boolean {
  const [midX, midY] = [x + width / 2, y + height / 2];
  return (
    midX >= part.x && midX <= part.x + part.width && midY >= part.y && midY <= part.y + part.height
  );
}

/** Their middles lie at one height, or one below the other's top. */
function sameLine(one: Bounds, other: Bounds): boolean {
  const middle = other.y + other.height / 2;
  return middle > one.y && middle < one.y + one.height;
}

const gapOf = (one: Bounds | undefined, other: Bounds): number =>
  one ? other.x - one.x - one.width : 0;
