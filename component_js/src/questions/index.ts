// The table of questions. A kind that Python has and this lacks does not compile.

import type { AnyAnswer, AnyQuestion } from "../schema.gen";
import { choices } from "./choices/Choices";
import { comment } from "./comment/Comment";
import { dateTime } from "./dateTime/dateTime";
import { entries } from "./entries/Entries";
import { pairwise } from "./pairwise/Pairwise";
import { quantity } from "./quantity/quantity";
import type { AnyKind, QuestionKind } from "./question";
import { ranking } from "./ranking/ranking";
import { rating } from "./rating/Rating";
import { rewrite } from "./rewrite/rewrite";
import { tags } from "./tags/tags";
import { taxonomy } from "./taxonomy/taxonomy";
import { yesNo } from "./yesNo/YesNo";

export const questions: {
  readonly [Kind in AnyQuestion["kind"]]: QuestionKind<
    Extract<AnyQuestion, { kind: Kind }>,
    Extract<AnyAnswer, { kind: Kind }>
  >;
} = {
  choices,
  comment,
  datetime: dateTime,
  entries,
  quantity,
  pairwise,
  ranking,
  rating,
  rewrite,
  tags,
  taxonomy,
  yes_no: yesNo,
};

/** The kind of a question or of an answer, by its name. */
export function kindOf({ kind }: { readonly kind: AnyQuestion["kind"] }): AnyKind {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the table pairs each kind with its own answers.
  return questions[kind] as unknown as AnyKind;
}
