// How much one output differs from another, in few words.

import type { Difference } from "../../../core/wording/words";
import { numericChange } from "./numbers";
import { MINE, type Pair } from "./pairs";

type Words = {
  readonly kind: "same" | "added" | "removed" | "rough" | "number" | "waits";
  readonly seen: string;
  /** In full, for who hears it. */
  readonly said: string;
};

export function changeWords(pair: Pair, difference: Difference | undefined): readonly Words[] {
  const other = pair.against === MINE ? "yours" : pair.against;
  const number = numericChange(pair.before, pair.after);
  if (number !== undefined)
    return [{ kind: "number", seen: number, said: `${number} against ${other}` }];
  if (!difference) return [{ kind: "waits", seen: "…", said: "Being compared" }];
  const { added, removed, isRough, pieces } = difference;
  const rough: readonly Words[] = isRough
    ? [
        {
          kind: "rough",
          seen: "roughly",
          said: "Some of it is too different to be compared word by word",
        },
      ]
    : [];
  if (pieces.every(({ kind }) => kind === "same"))
    return [{ kind: "same", seen: `same as ${other}`, said: `The same as ${other}` }];
  if (!pair.isWhole) {
    return [
      { kind: "added", seen: `${added} only here`, said: `${words(added)} that ${other} has not` },
      ...rough,
    ];
  }
  return [
    { kind: "added", seen: `+${added}`, said: `${words(added)} more,` },
    { kind: "removed", seen: `−${removed}`, said: `${removed} fewer than ${other}` },
    ...rough,
  ];
}

const words = (count: number): string => `${count} ${count === 1 ? "word" : "words"}`;
