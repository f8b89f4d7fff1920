// An answer in words, as it stands in a table.

import { titleOf } from "../../../core/title";
import type { AnyAnswer, AnyQuestion } from "../../../schema.gen";

export function answerWords(question: AnyQuestion, answer: AnyAnswer): string {
  const titles = titlesIn(question);
  const named = (names: readonly string[], between = ", "): string =>
    names.map((name) => titles.get(name) ?? name).join(between);
  switch (answer.kind) {
    case "choices":
      return named(answer.chosen);
    case "comment":
    case "rewrite":
      return answer.text;
    case "datetime":
      return answer.datetime;
    case "entries":
      return answer.texts.join("; ");
    case "pairwise":
      return pairwise(question, answer.picked);
    case "quantity":
      return `${answer.number}`;
    case "ranking": {
      const buckets = Object.entries(answer.buckets).filter(([, names]) => names.length > 0);
      if (buckets.length === 0) return named(answer.order, " › ");
      return buckets.map(([name, names]) => `${named([name])}: ${named(names)}`).join("; ");
    }
    case "rating":
      return question.kind === "rating" ? `${answer.rating} of ${question.stars}` : "";
    case "tags":
      return answer.tags.map(({ name }) => name).join(", ");
    case "taxonomy":
      return answer.paths.map((path) => path.join(" › ")).join("; ");
    case "yes_no":
      return answer.yes ? "Yes" : "No";
  }
}

/** The number that an answer is, if it is one. */
export function numberIn(answer: AnyAnswer): number | undefined {
  if (answer.kind === "quantity") return answer.number;
  return answer.kind === "rating" ? answer.rating : undefined;
}

/** Such as "+0.5"; undefined where one of them is no number, or they are the same. */
export function changeOf(before: AnyAnswer, after: AnyAnswer): string | undefined {
  const [old, next] = [numberIn(before), numberIn(after)];
  if (old === undefined || next === undefined || old === next) return undefined;
  // Without the dust of binary fractions.
  const change = Number((next - old).toPrecision(12));
  return change > 0 ? `+${change}` : `−${-change}`;
}

function pairwise(
  question: AnyQuestion,
  picked: Extract<AnyAnswer, { kind: "pairwise" }>["picked"],
): string {
  if (picked === "tie") return "Tie";
  if (picked === "both_bad") return "Both bad";
  return question.kind === "pairwise" ? question[picked] : picked;
}

type Term = { readonly name: string; readonly title: string };

function titlesIn(question: AnyQuestion): ReadonlyMap<string, string> {
  return new Map(termsOf(question).map((term) => [term.name, titleOf(term)]));
}

function termsOf(question: AnyQuestion): readonly Term[] {
  switch (question.kind) {
    case "choices":
      return question.choices;
    case "ranking":
      return [...question.entries, ...question.buckets];
    default:
      return [];
  }
}
