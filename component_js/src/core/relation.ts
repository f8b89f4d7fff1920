// Relations between regions, as values: made, found, turned round and labelled.

import type { AnyRegion, Relation, Relations } from "../schema.gen";
import type { Parts } from "./change";
import { newId } from "./id";
import { isGuess, isRegion, isRelation, type Part } from "./part";
import { cutBefore } from "./text";

export type Direction = Relation["direction"];

const turns: Readonly<Record<Direction, Direction>> = {
  forward: "backward",
  backward: "both",
  both: "none",
  none: "forward",
};

export function related(start: string, end: string): Relation {
  return { id: newId(), start, end, direction: "forward", labels: [], derived_from: null };
}

export function relationBetween(
  parts: Parts<Part>,
  start: string,
  end: string,
): Relation | undefined {
  return [...parts.values()].find(
    (part): part is Relation => isRelation(part) && part.start === start && part.end === end,
  );
}

/** A model's, for as long as nobody has looked at both of its regions. */
export function isGuessed({ derived_from, start, end }: Relation, parts: Parts<Part>): boolean {
  if (derived_from === null) return false;
  return [start, end].some((id) => {
    const part = parts.get(id);
    return part !== undefined && isRegion(part) && isGuess(part);
  });
}

/** The same relation, read the next way: forward, backward, both, none. */
export function turned(relation: Relation): Relation {
  return { ...relation, direction: turns[relation.direction] };
}

/** With that label, or without it if it had it. */
export function relabelled(relation: Relation, { many }: Relations, label: string): Relation {
  const rest = relation.labels.filter((each) => each !== label);
  if (rest.length < relation.labels.length) return { ...relation, labels: rest };
  return { ...relation, labels: many ? [...rest, label] : [label] };
}

const LONGEST = 40;

/** What a region is called in a sentence: the text that it quotes, else its labels. */
export function nameOf(region: AnyRegion, titleOf: (region: AnyRegion) => string): string {
  const text = region.kind === "span" ? region.text.trim() : "";
  if (text.length > LONGEST) return `${text.slice(0, cutBefore(text, LONGEST - 2, "symbol"))}…`;
  return text || titleOf(region);
}
