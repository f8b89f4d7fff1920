// A text in spans that know their places in it, in packs that a browser can leave unpainted.

import type { Piece } from "../../../core/wording/words";

export type TextSpan = Piece & {
  /** Where it begins, in UTF-16 units; undefined where the text lacks it. */
  readonly at: number | undefined;
};

/** So long a pack has the browser paint it only near the window. */
const LONG = 4000;

export function packsOf(
  pieces: readonly Piece[],
  isWhole: boolean,
): readonly (readonly TextSpan[])[] {
  const packs: TextSpan[][] = [[]];
  let length = 0;
  let at = 0;
  for (const { kind, text } of pieces.flatMap(trimmed)) {
    if (kind === "removed" && !isWhole) continue;
    for (const part of length + text.length > LONG ? lines(text) : [text]) {
      packs.at(-1)?.push({ kind, text: part, at: kind === "removed" ? undefined : at });
      if (kind !== "removed") at += part.length;
      length += part.length;
      if (length <= LONG || !part.endsWith("\n")) continue;
      packs.push([]);
      length = 0;
    }
  }
  return packs.filter((pack) => pack.length > 0);
}

/** The blanks behind what was added are not worth a mark. */
function trimmed(piece: Piece): readonly Piece[] {
  const { kind, text } = piece;
  const end = text.trimEnd().length;
  if (kind !== "added" || end === 0 || end === text.length) return [piece];
  return [
    { kind, text: text.slice(0, end) },
    { kind: "same", text: text.slice(end) },
  ];
}

/** In runs of whole lines, each about as long as a pack. */
function lines(text: string): readonly string[] {
  const runs: string[] = [];
  let from = 0;
  while (from < text.length) {
    const feed = text.indexOf("\n", from + LONG / 2);
    const to = feed === -1 ? text.length : feed + 1;
    runs.push(text.slice(from, to));
    from = to;
  }
  return runs;
}
