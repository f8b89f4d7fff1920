// Words that two texts have once each, in the same order: between them the texts are compared apart.

import { isWord, type Token } from "./tokens";

type Pair = readonly [old: number, next: number];

/** Where words repeat, runs of them rarely do. */
const WIDTHS = [1, 3];

export function anchors(old: readonly Token[], next: readonly Token[]): readonly Pair[] {
  for (const width of WIDTHS) {
    const places = onceIn(old, width);
    const pairs = [...onceIn(next, width)].flatMap(([key, at]): readonly Pair[] => {
      const there = places.get(key);
      return there === undefined ? [] : [[there, at]];
    });
    if (pairs.length > 0) return longestRise(pairs);
  }
  return [];
}

/** Where each run of so many words begins that stands there only once, in their order. */
function onceIn(tokens: readonly Token[], width: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  tokens.forEach(({ key }, at) => {
    if (!isWord(key)) return;
    const run = width === 1 ? key : runAt(tokens, at, width);
    found.set(run, found.has(run) ? -1 : at);
  });
  for (const [run, at] of found) if (at === -1) found.delete(run);
  return found;
}

function runAt(tokens: readonly Token[], at: number, width: number): string {
  let run = "";
  for (let place = at; place < at + width; place++) run += ` ${tokens[place]?.key ?? ""}`;
  return run;
}

/** The longest run of pairs, sorted by their second, whose first rises too. */
function longestRise(pairs: readonly Pair[]): readonly Pair[] {
  type Step = { readonly pair: Pair; readonly before: Step | undefined };
  const ends: Step[] = [];
  for (const pair of pairs) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.pair[0] ?? 0) < pair[0]) low = middle + 1;
      else high = middle;
    }
    ends[low] = { pair, before: ends[low - 1] };
  }
  const rise: Pair[] = [];
  for (let step = ends.at(-1); step; step = step.before) rise.push(step.pair);
  return rise.reverse();
}
