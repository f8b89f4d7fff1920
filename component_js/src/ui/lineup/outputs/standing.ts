// Where an output stands by what was answered: better, as good, or first of three.

import type { Parts } from "../../../core/change";
import { questionsOf } from "../../../core/interface";
import { answerTo, type Part, theTask } from "../../../core/part";
import type { AnyQuestion, Interface, Pairwise, PairwiseAnswer } from "../../../schema.gen";
import type { Content } from "./contents";

export type Standing = { readonly words: string; readonly isBest: boolean };

type Named = Pick<Content, "name" | "source">;

export function standingsOf(
  contents: readonly Named[],
  face: Interface,
  parts: Parts<Part>,
): ReadonlyMap<string, Standing> {
  const names = new Set(contents.map(({ name }) => name));
  return new Map(
    questionsOf(face).flatMap((question: AnyQuestion): readonly (readonly [string, Standing])[] => {
      const answer = answerTo(parts, question.name, theTask);
      if (question.kind === "pairwise" && answer?.kind === "pairwise")
        return preferred(sidesOf(question, contents), answer.picked);
      if (question.kind !== "ranking" || answer?.kind !== "ranking") return [];
      if (!answer.order.every((name) => names.has(name))) return [];
      const count = answer.order.length;
      return answer.order.map((name, at) => [
        name,
        { words: `${ordinal(at + 1)} of ${count}`, isBest: at === 0 },
      ]);
    }),
  );
}

/** By the names of the outputs or of their sources; where it names none, as they stand. */
function sidesOf(
  { left, right }: Pairwise,
  contents: readonly Named[],
): readonly (string | undefined)[] {
  const named = (side: string, at: number): string | undefined =>
    contents.find(({ name, source }) => name === side || source?.name === side)?.name ??
    (side === "" && contents.length === 2 ? contents[at]?.name : undefined);
  return [named(left, 0), named(right, 1)];
}

function preferred(
  [left, right]: readonly (string | undefined)[],
  picked: PairwiseAnswer["picked"],
): readonly (readonly [string, Standing])[] {
  if (left === undefined || right === undefined) return [];
  const better: Standing = { words: "Better", isBest: true };
  switch (picked) {
    case "left":
      return [[left, better]];
    case "right":
      return [[right, better]];
    case "tie":
      return [left, right].map((name) => [name, { words: "As good", isBest: false }]);
    case "both_bad":
      return [left, right].map((name) => [name, { words: "Bad", isBest: false }]);
  }
}

function ordinal(rank: number): string {
  return ["1st", "2nd", "3rd"][rank - 1] ?? `${rank}th`;
}
