// What a click on a choice makes of the answer, and what is wrong with one.

import type { Choices, ChoicesAnswer } from "../../schema.gen";
import type { Value } from "../question";

/** The answer after a choice was taken or left, in the order of the question. */
export function picked(
  { choices, many }: Choices,
  chosen: ReadonlySet<string>,
  name: string,
  on: boolean,
): Value<ChoicesAnswer> | undefined {
  const next = new Set(many ? chosen : []);
  if (on) next.add(name);
  else next.delete(name);
  const ordered = choices.filter((each) => next.has(each.name)).map((each) => each.name);
  return ordered.length > 0 ? { chosen: ordered } : undefined;
}

export function flawOf({ choices, many }: Choices, { chosen }: ChoicesAnswer): string | undefined {
  const known = new Set(choices.map(({ name }) => name));
  const stray = chosen.find((name) => !known.has(name));
  if (stray !== undefined) return `There is no “${stray}” to choose here.`;
  if (new Set(chosen).size < chosen.length) return "Something is picked twice.";
  return !many && chosen.length > 1 ? `Pick one, not ${chosen.length}.` : undefined;
}
