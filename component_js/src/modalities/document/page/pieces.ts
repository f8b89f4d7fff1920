// The text of a page and where each piece of it stands, in points. Numbers and words only.

import type { Bounds, Point } from "../../../regions/region";

/** As pdf.js reads it; `transform` takes it to the page. */
export type Written = {
  readonly items: readonly {
    readonly str: string;
    readonly dir: string;
    readonly width: number;
    readonly height: number;
    readonly transform: readonly number[];
    readonly fontName: string;
    readonly hasEOL: boolean;
  }[];
  readonly styles: Readonly<Record<string, Style>>;
  readonly lang: string | null;
  readonly transform: readonly number[];
};

type Style = {
  readonly ascent: number;
  readonly descent: number;
  readonly vertical: boolean;
  readonly fontFamily: string;
};

/** A run of text that stands in one line; `at` is its upper left as it is read, before it is turned. */
export type Piece = {
  readonly text: string;
  /** Where it begins in the text of the page, in UTF-16 units. */
  readonly start: number;
  readonly at: Point;
  /** How high its letters are, and how far they go. */
  readonly size: number;
  readonly length: number;
  /** Clockwise, in radians. */
  readonly turn: number;
  readonly rtl: boolean;
  readonly vertical: boolean;
  readonly family: string;
};

export type PageText = { readonly text: string; readonly pieces: readonly Piece[] };

/**
 * The text of a page is that of pdf.js: its items in their order, as they are, and a line feed
 * behind each that ends a line. Spans are counted in it.
 */
export function pageTextOf({ items, styles, transform: page }: Written): PageText {
  let text = "";
  const pieces: Piece[] = [];
  for (const item of items) {
    // What a browser cannot hold in a page would shift all that follows.
    const str = item.str.replaceAll("\0", "\ufffd");
    const piece = str === "" ? undefined : pieceOf(item, str, text.length, styles, page);
    if (piece) pieces.push(piece);
    text += item.hasEOL ? `${str}\n` : str;
  }
  return { text, pieces };
}

type Item = Written["items"][number];

const [USUAL_ASCENT, HIGHEST] = [0.8, 0.95];

function pieceOf(
  { transform, width, height, fontName, dir }: Item,
  text: string,
  start: number,
  styles: Written["styles"],
  page: readonly number[],
): Piece | undefined {
  const [a, b, c, d, x, y] = times(page, transform);
  const { ascent = 0, vertical = false, fontFamily = "sans-serif" } = styles[fontName] ?? {};
  const size = Math.hypot(c, d);
  if (!(size > 0) || ![a, b, x, y].every(Number.isFinite)) return undefined;
  const turn = Math.atan2(b, a) + (vertical ? Math.PI / 2 : 0);
  const rise = vertical ? size / 2 : size * (ascent > 0 ? Math.min(ascent, HIGHEST) : USUAL_ASCENT);
  return {
    text,
    start,
    at: { x: x + rise * Math.sin(turn), y: y - rise * Math.cos(turn) },
    size,
    length: Math.abs(vertical ? height : width) * scaleOf(page),
    turn,
    rtl: dir === "rtl",
    vertical,
    family: fontFamily,
  };
}

/** How long a unit of the PDF is on the page; not 1 where the PDF says that its units are larger. */
const scaleOf = ([a = 1, b = 0]: readonly number[]): number => Math.hypot(a, b);

type Matrix = readonly [number, number, number, number, number, number];

function times(one: readonly number[], other: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = one;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = other;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** Where a place on the page lies along a piece and across it; inside are 0 to its length, 0 to its size. */
export function onto({ at, turn }: Piece, { x, y }: Point): Point {
  const [dx, dy] = [x - at.x, y - at.y];
  const [right, down] = [Math.cos(turn), Math.sin(turn)];
  return { x: dx * right + dy * down, y: dy * right - dx * down };
}

/** A place of a piece, on the page. */
export function offOf({ at, turn }: Piece, { x, y }: Point): Point {
  const [right, down] = [Math.cos(turn), Math.sin(turn)];
  return { x: at.x + x * right - y * down, y: at.y + x * down + y * right };
}

/** What a part of a piece takes up on the page, from one share of its length to another. */
export function boundsOf(piece: Piece, from = 0, to = 1): Bounds {
  const corners = [from, to].flatMap((share) =>
    [0, piece.size].map((y) => offOf(piece, { x: share * piece.length, y })),
  );
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
