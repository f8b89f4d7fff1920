// A dialogue as it is set: who goes on speaking, each turn with its place in the passage.

import { startsOf, type Turn } from "../../core/said/turns";

export type Placed = Turn & {
  /** Which of all turns. */
  readonly item: number;
  /** Where its text begins, in UTF-16 units. */
  readonly at: number;
};

/** Turns of one speaker, one after the other. */
export type Speech = {
  readonly speaker: string;
  readonly role: string;
  /** Which of the speakers, in the order in which they begin; undefined for nobody. */
  readonly voice: number | undefined;
  readonly turns: readonly Placed[];
  /** All of the passage that it covers; behind it the next one begins. */
  readonly start: number;
  readonly inner: number;
  readonly end: number;
};

/** Some speeches together: what a long dialogue skips while they are out of sight. */
export type Pack = {
  readonly speeches: readonly Speech[];
  readonly start: number;
  readonly inner: number;
  readonly end: number;
};

export type Dialogue = { readonly text: string; readonly packs: readonly Pack[] };

/** More stand in two, so that no speech is too long to be drawn at once. */
const MOST = 24;

/** Few enough that they are quickly drawn. */
const PACK = 16;

export function dialogueOf(turns: readonly Turn[]): Dialogue {
  const texts = turns.map(({ text = "" }) => text);
  const starts = startsOf(texts);
  const voices = new Map<string, number>();
  const stretches: Placed[][] = [];
  for (const [item, turn] of turns.entries()) {
    const placed = { ...turn, item, at: starts[item] ?? 0 };
    const last = stretches.at(-1);
    if (last && last.length < MOST && isSame(last[0], turn)) last.push(placed);
    else stretches.push([placed]);
    if (turn.speaker && !voices.has(turn.speaker)) voices.set(turn.speaker, voices.size);
  }
  const speeches = stretches.map((all): Speech => {
    const { speaker = "", role = "", at: start = 0 } = all[0] ?? {};
    const last = all.at(-1);
    const inner = (last?.at ?? 0) + (last?.text?.length ?? 0);
    return { speaker, role, voice: voices.get(speaker), turns: all, start, inner, end: inner + 1 };
  });
  return { text: texts.join("\n"), packs: packsOf(speeches) };
}

function packsOf(speeches: readonly Speech[]): readonly Pack[] {
  return Array.from({ length: Math.ceil(speeches.length / PACK) }, (_, index) => {
    const all = speeches.slice(index * PACK, (index + 1) * PACK);
    const { start } = all[0] ?? { start: 0 };
    const { inner, end } = all.at(-1) ?? { inner: 0, end: 0 };
    return { speeches: all, start, inner, end };
  });
}

const isSame = (one: Turn | undefined, other: Turn): boolean =>
  one?.speaker === other.speaker && one.role === other.role;
