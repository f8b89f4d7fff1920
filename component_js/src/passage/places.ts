// Where spans stand on the page: measured once for as long as the text is laid out as it is.

import type { Scope } from "../core/scope";
import type { Places } from "../regions/places";
import type { Bounds } from "../regions/region";
import { type Mark, marksAt } from "./marks";
import { carriersIn, DRAWN, isRightToLeft, pageIn, placeOf } from "./place";

/** Of a long span only so much of either end is measured, in UTF-16 units. */
const END = 240;

/** How wide the place of a span is that was never laid out. */
const GUESSED = 32;

/** What comes into sight keeps so far from the edge, in pixels. */
const RIM = 44;

/** Who scrolls this far, in pixels, comes near to other spans. */
const NEARER = 200;

/** From the corner of the text; good for as long as what carries its start lies there. */
type Known = {
  readonly carrier: Element;
  readonly lies: Bounds;
  readonly pieces: readonly Bounds[];
};

export type Standing = Places & {
  /** These were drawn: all is measured again. */
  readonly show: (marks: readonly Mark[]) => void;
};

export function openPlaces(scope: Scope, body: HTMLElement): Standing {
  const scroller = body.closest<HTMLElement>(".el-text") ?? body;
  const listeners = new Set<() => void>();
  const known = new Map<string, Known>();
  let carriers: readonly Element[] | undefined;
  let laid = 0;
  /** Where it was scrolled to when places were guessed. */
  let guessedAt: number | undefined;
  let marks: readonly Mark[] = [];
  let byId: ReadonlyMap<string, Mark> = new Map();

  function tell(): void {
    for (const listener of [...listeners]) listener();
  }

  function spoil(): void {
    known.clear();
    carriers = undefined;
    guessedAt = undefined;
    laid += 1;
    tell();
  }

  /** What was guessed from afar is measured as it comes near. */
  function come(): void {
    const isNearer = guessedAt !== undefined && Math.abs(scroller.scrollTop - guessedAt) > NEARER;
    if (isNearer) {
      guessedAt = undefined;
      laid += 1;
    }
    tell();
  }

  function frame(): Bounds {
    const { left, top } = scroller.getBoundingClientRect();
    const { clientLeft, clientTop, clientWidth: width, clientHeight: height } = scroller;
    return { x: left + clientLeft, y: top + clientTop, width, height };
  }

  function carrierOf(at: number): Element | undefined {
    if (!carriers?.[0]?.isConnected) carriers = Array.from(carriersIn(body));
    let [low, high] = [0, carriers.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (startOf(carriers[middle]) <= at) low = middle;
      else high = middle - 1;
    }
    return carriers[low];
  }

  function piecesOf(mark: Mark): readonly Bounds[] {
    const found = known.get(mark.id);
    const carrier = found?.carrier.isConnected ? found.carrier : carrierOf(mark.start);
    if (!carrier) return [];
    const lies = carrier.getBoundingClientRect();
    const origin = body.getBoundingClientRect();
    const moved = (by: Bounds, to: 1 | -1): Bounds => ({
      ...by,
      x: by.x + to * origin.x,
      y: by.y + to * origin.y,
    });
    if (found && same(found.lies, moved(bare(lies), -1))) {
      return found.pieces.map((each) => moved(each, 1));
    }
    const { y, height } = frame();
    const isFar = lies.bottom < y - height || lies.top > y + 2 * height;
    // What is out of sight may never have been laid out: to measure in it would lay it out.
    if (isFar) {
      guessedAt ??= scroller.scrollTop;
      return [guessed(mark, carrier, lies)];
    }
    const pieces = measured(body, mark);
    known.set(mark.id, {
      carrier,
      lies: moved(bare(lies), -1),
      pieces: pieces.map((each) => moved(each, -1)),
    });
    return pieces;
  }

  scope.listen(scroller, "scroll", come, { passive: true });
  scope.resize(body, spoil);
  scope.listen(body, DRAWN, spoil);
  scope.resize(scroller, tell);

  return {
    show(drawn) {
      marks = drawn;
      byId = new Map(drawn.map((mark) => [mark.id, mark]));
      spoil();
    },
    frame,
    boxOf(id, toward) {
      const mark = byId.get(id);
      const pieces = mark ? piecesOf(mark) : [];
      if (!toward || pieces.length < 2) return pieces[0];
      const off = (piece: Bounds): number => Math.abs(middle(piece) - middle(toward));
      return [...pieces].sort((one, other) => off(one) - off(other))[0];
    },
    at({ x, y }) {
      const page = pageIn(body);
      const there = rootOf(page)
        .elementsFromPoint(x, y)
        .find((each) => page.contains(each));
      const chip = there?.closest("[data-mark]")?.getAttribute("data-mark");
      const start = there?.closest("[data-at]")?.getAttribute("data-at");
      if (chip) return chip;
      const under = start ? marksAt(marks, Number(start)) : [];
      const shortest = (one: Mark, other: Mark) => one.end - one.start - (other.end - other.start);
      return [...under].sort(shortest)[0]?.id;
    },
    corner() {
      const { x, y } = body.getBoundingClientRect();
      return { x, y, laid };
    },
    room() {
      const { x, width } = body.getBoundingClientRect();
      const { paddingLeft, paddingRight, lineHeight, fontSize } = getComputedStyle(body);
      const [before, behind] = [Number.parseFloat(paddingLeft), Number.parseFloat(paddingRight)];
      // A box of letters is as high as about so much of their size.
      const letters = 1.2 * Number.parseFloat(fontSize);
      const gap = Math.max(0, (Number.parseFloat(lineHeight) || 1.25 * letters) - letters);
      return { gap, left: x + before, right: x + width - behind };
    },
    subscribe(moved) {
      listeners.add(moved);
      return () => listeners.delete(moved);
    },
    reveal(ids) {
      // Where text was never laid out, the first time only leads near to it.
      const show = (): void => bring(marks.filter(({ id }) => ids.includes(id)));
      show();
      scope.frame(show);
    },
  };

  function bring(all: readonly Mark[]): void {
    // The first comes last: it is the one that is in sight for sure.
    for (const mark of [...all].reverse()) {
      const [piece] = piecesOf(mark);
      if (!piece) continue;
      const { y, height } = frame();
      const rim = Math.min(RIM, height / 4);
      const above = y + rim - piece.y;
      const below = piece.y + piece.height - (y + height - rim);
      if (above > 0) scroller.scrollTop -= above;
      else if (below > 0) scroller.scrollTop += below;
    }
  }
}

const middle = ({ y, height }: Bounds): number => y + height / 2;

const bare = ({ x, y, width, height }: DOMRect): Bounds => ({ x, y, width, height });

/** To half a pixel: what is scrolled comes out at fractions. */
function same(one: Bounds, other: Bounds): boolean {
  const isNear = (some: number, others: number): boolean => Math.abs(some - others) < 0.5;
  return (
    isNear(one.x, other.x) &&
    isNear(one.y, other.y) &&
    isNear(one.width, other.width) &&
    isNear(one.height, other.height)
  );
}

function startOf(carrier: Element | undefined): number {
  return Number(carrier?.getAttribute("data-start") ?? 0);
}

function guessed({ start }: Mark, carrier: Element, lies: DOMRect): Bounds {
  const share = (start - startOf(carrier)) / Math.max(carrier.textContent?.length ?? 1, 1);
  const x = isRightToLeft(carrier) ? lies.right - GUESSED : lies.left;
  const height = Math.min(lies.height, 20);
  return { x, y: lies.top + share * (lies.height - height), width: GUESSED, height };
}

/** Its first line and its last one. */
function measured(body: Element, { start, end }: Mark): readonly Bounds[] {
  const head = linesOf(body, start, Math.min(end, start + END));
  const [first] = head;
  const last = (end > start + END ? linesOf(body, end - END, end) : head).at(-1);
  return first && last ? [...new Set([first, last])] : [];
}

function linesOf(body: Element, start: number, end: number): readonly Bounds[] {
  const from = placeOf(body, start);
  const to = placeOf(body, end);
  if (!from || !to) return [];
  const range = body.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  const lines: Bounds[] = [];
  for (const { x, y, width, height } of range.getClientRects()) {
    // Where it begins at the end of another piece, that has a place without a width.
    if (width < 0.5) continue;
    const line = lines.at(-1);
    if (!line || Math.abs(middle({ x, y, width, height }) - middle(line)) > height / 2) {
      lines.push({ x, y, width, height });
      continue;
    }
    const left = Math.min(line.x, x);
    const top = Math.min(line.y, y);
    const right = Math.max(line.x + line.width, x + width);
    const bottom = Math.max(line.y + line.height, y + height);
    lines[lines.length - 1] = { x: left, y: top, width: right - left, height: bottom - top };
  }
  return lines;
}

function rootOf(element: Element): Document | ShadowRoot {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root : element.ownerDocument;
}
