// Hits drawn over the text without touching it, where the browser can; only those near what is in sight.

import { carriersIn, lastThat, placeOf } from "../place";
import type { Run } from "../segments";
import { hitFrom } from "./hits";

const ALL = "el-find";
const CURRENT = "el-find-current";

/** UTF-16 units beyond what is in sight. */
const AROUND = 2000;

export type Painter = {
  readonly paint: (hits: readonly Run[], at: number) => void;
  readonly clear: () => void;
};

/** The registry of names is the page's: of several widgets each takes back only its own. */
export function painterOf(body: Element, room: Element): Painter {
  let mine: readonly (readonly [name: string, range: AbstractRange])[] = [];

  function clear(): void {
    for (const [name, range] of mine) {
      const there = CSS.highlights.get(name);
      there?.delete(range);
      if (there?.size === 0) CSS.highlights.delete(name);
    }
    mine = [];
  }

  function add(name: string, range: AbstractRange): void {
    const there = CSS.highlights.get(name) ?? new Highlight();
    // The one that is looked at lies over the others.
    if (name === CURRENT) there.priority = 1;
    CSS.highlights.set(name, there.add(range));
  }

  return {
    clear() {
      if (isAble()) clear();
    },
    paint(hits, at) {
      if (!isAble()) return;
      clear();
      const { start, end } = sightIn(body, room);
      const seen: [string, AbstractRange][] = [];
      const first = hits[0] && start > hits[0].start ? hitFrom(hits, start) : 0;
      for (let index = first; index < hits.length; index++) {
        const hit = hits[index];
        if (!hit || hit.start > end) break;
        const range = rangeOf(body, hit);
        if (range) seen.push([index === at ? CURRENT : ALL, range]);
      }
      mine = seen;
      for (const [name, range] of mine) add(name, range);
    },
  };
}

const isAble = (): boolean => typeof Highlight !== "undefined" && "highlights" in CSS;

export function rangeOf(body: Element, { start, end }: Run): Range | undefined {
  const from = placeOf(body, start);
  const to = placeOf(body, end);
  if (!from || !to) return undefined;
  const range = body.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** From where to where the text is in sight, and somewhat more. */
function sightIn(body: Element, room: Element): Run {
  const carriers = carriersIn(body);
  const { top, bottom } = room.getBoundingClientRect();
  const startOf = (index: number): number | undefined => {
    const start = carriers[index]?.getAttribute("data-start");
    return start === null || start === undefined ? undefined : Number(start);
  };
  const above = lastThat(carriers, (each) => each.getBoundingClientRect().bottom < top);
  const seen = lastThat(carriers, (each) => each.getBoundingClientRect().top <= bottom);
  const end = startOf(seen + 1) ?? Number.POSITIVE_INFINITY;
  return { start: (startOf(Math.max(0, above)) ?? 0) - AROUND, end: end + AROUND };
}
