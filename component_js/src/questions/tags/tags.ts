// Suggestions to take: what their answers are; the control comes later.

import { lazy } from "react";
import type { Tags, TagsAnswer } from "../../schema.gen";
import type { QuestionKind } from "../question";
import { flawOf, isAnswerable, pick } from "./taking";

export const tags: QuestionKind<Tags, TagsAnswer> = {
  Control: lazy(async () => ({ default: (await import("./Tags")).Control })),
  isEmpty: ({ tags }) => tags.length === 0,
  valuesOf: ({ tags }) => tags.map(({ name }) => name),
  isAnswerable,
  flawOf,
  picks: { terms: ({ suggestions }) => suggestions, counted: true, pick },
};
