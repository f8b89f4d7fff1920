// Which key picks what: the keys that an interface's author gave, then the digits.

import { labelsOf, questionsOf } from "../core/interface";
import { kindOf } from "../questions";
import type { Term } from "../questions/question";
import type { AnyQuestion, Interface, Labels } from "../schema.gen";

/** The keys of each set of labels and of each question about the task, by the names of both. */
export type Keys = ReadonlyMap<string, ReadonlyMap<string, string>>;

const DIGITS = [..."123456789"];

/**
 * Of several lists that count, the first has the digits; labels take those that are left. Where
 * there are no labels, the first question counts, whatever it is.
 */
export function keysOf(face: Interface): Keys {
  const sets = labelsOf(face);
  const questions = questionsOf(face).filter(hasKeys);
  const all = [...sets.flatMap(({ labels }) => labels), ...questions.flatMap(termsOf)];
  const given = new Set(all.map(({ key }) => key));
  const free = DIGITS.filter((digit) => !given.has(digit));
  const keys = new Map<string, ReadonlyMap<string, string>>();
  let counted: ReadonlyMap<string, string> | undefined;
  const counting =
    questions.find((each) => kindOf(each).picks?.counted) ?? firstOf(sets, questions);
  for (const question of questions) {
    const counts = question === counting;
    const own = keyed(termsOf(question), (at) => (counts ? free.find(isPlace(at)) : undefined));
    if (counts) counted = own;
    keys.set(question.name, own);
  }
  const taken = new Set(counted?.values());
  const left = free.filter((digit) => !taken.has(digit));
  for (const { name, labels } of sets)
    keys.set(
      name,
      keyed(labels, () => left.shift()),
    );
  return keys;
}

function firstOf(sets: readonly Labels[], questions: readonly AnyQuestion[]) {
  return sets.length === 0 ? questions.find((each) => termsOf(each).length > 0) : undefined;
}

/** What is asked about a region or an item stands there several times: no key says of which. */
function hasKeys(question: AnyQuestion): boolean {
  return !question.per_region && !question.per_item;
}

function termsOf(question: AnyQuestion): readonly Term[] {
  return kindOf(question).picks?.terms(question) ?? [];
}

const isPlace = (at: number) => (digit: string) => digit === `${at + 1}`;

function keyed(
  terms: readonly Term[],
  digitAt: (at: number) => string | undefined,
): ReadonlyMap<string, string> {
  return new Map(
    terms.flatMap(({ name, key }, at) => {
      const found = key || digitAt(at);
      return found === undefined ? [] : [[name, found] as const];
    }),
  );
}
