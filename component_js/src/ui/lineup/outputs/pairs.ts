// Which text each output is compared with.

import type { Content } from "./contents";

export const MINE = "mine";

export type Pair = {
  readonly name: string;
  /** The name of the other one, or "mine". */
  readonly against: string;
  readonly before: string;
  readonly after: string;
  /** What was removed is shown too; of two that stand side by side, each shows what only it has. */
  readonly isWhole: boolean;
};

type Texts = readonly Pick<Content, "name" | "text">[];

/** Of those that have a text: against a named one, what people wrote, or else the one before. */
export function pairsOf(contents: Texts, against: string, mine: string): readonly Pair[] {
  const texts = contents.flatMap(({ name, text }) => (text === undefined ? [] : { name, text }));
  const chosen = texts.find(({ name }) => name === against);
  const isEven = against === "" && texts.length === 2;
  return texts.flatMap(({ name, text: after }, at): readonly Pair[] => {
    const isWhole = !isEven;
    if (against === MINE)
      return mine.trim() ? [{ name, against, before: mine, after, isWhole }] : [];
    const base = chosen ?? texts[isEven ? 1 - at : at - 1];
    if (!base || base.name === name) return [];
    return [{ name, against: base.name, before: base.text, after, isWhole }];
  });
}

/** What stands in front against what lies under it: the chosen one, or the one behind. */
export function pairLaid(
  contents: Texts,
  [front, behind]: readonly [number, number],
  against: string,
  mine: string,
): Pair | undefined {
  const top = contents[front];
  const chosen = contents.find(({ name }) => name === against && name !== top?.name);
  const base = against === MINE ? { name: MINE, text: mine } : (chosen ?? contents[behind]);
  if (top?.text === undefined || base?.text === undefined) return undefined;
  return { name: top.name, against: base.name, before: base.text, after: top.text, isWhole: true };
}
