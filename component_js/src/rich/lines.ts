// Where the text of a block stands in its source: marked hands it out without bullets, quotes and indents.

export type Lines = {
  readonly source: string;
  /** Where each line begins, and at the end where one more would. */
  readonly starts: readonly number[];
  /** Up to where its letters have been given out: they are read in their order. */
  reached: number;
};

export function linesOf(source: string): Lines {
  const starts = [0];
  for (const { index, 0: feed } of source.matchAll(/\r\n|\n|\r/g)) starts.push(index + feed.length);
  starts.push(source.length + 1);
  return { source, starts, reached: 0 };
}

export function lineAt({ source, starts }: Lines, at: number): string {
  return source
    .slice(starts[at] ?? source.length, (starts[at + 1] ?? 0) - 1)
    .replace(/[\r\n]+$/, "");
}

/** Tells of an offset in a text of a block where it is in the source; undefined where nobody knows. */
export type Placing = (offset: number) => number | undefined;

/**
 * Of each line of `text`, what is taken away stands before it: so it is sought at the ends of the
 * lines of the source, from line `from` on.
 */
export function placing(lines: Lines, text: string, from: number): Placing {
  const inside = linesOf(text);
  const shifts: (number | undefined)[] = [];
  let next = from;
  for (let at = 0; at < inside.starts.length - 1; at++) {
    const line = lineAt(inside, at);
    const wanted = line.trim();
    const found = wanted === "" ? undefined : lineEndingWith(lines, wanted, next);
    shifts.push(found && found.at - (inside.starts[at] ?? 0) - line.search(/\S/));
    next = (found?.line ?? next) + 1;
  }
  return (offset) => {
    const shift = shifts[lineOf(inside.starts, offset)];
    return shift === undefined ? undefined : offset + shift;
  };
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Lines are counted where marked counts them, so what is sought is there or close by. */
const NEAR = 4;

function lineEndingWith(lines: Lines, wanted: string, from: number) {
  for (let line = from; line < Math.min(from + NEAR, lines.starts.length - 1); line++) {
    const there = lineAt(lines, line).trimEnd();
    // The signs that close a heading are no text of it.
    const bare = there.endsWith(wanted) ? there : there.replace(/\s+#+$/, "");
    if (bare.endsWith(wanted))
      return { line, at: (lines.starts[line] ?? 0) + bare.length - wanted.length };
  }
  return undefined;
}
