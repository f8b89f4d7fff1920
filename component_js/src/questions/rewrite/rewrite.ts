// A text to be put into better words: what its answers are; the control comes later.

import { lazy } from "react";
import type { Rewrite, RewriteAnswer } from "../../schema.gen";
import { isWithinWord, overlong } from "../comment/Comment";
import type { QuestionKind } from "../question";

export const rewrite: QuestionKind<Rewrite, RewriteAnswer> = {
  Control: lazy(async () => ({ default: (await import("./Rewrite")).Control })),
  isEmpty: ({ text }) => text.trim() === "",
  valuesOf: ({ text }) => [text],
  defaultOf: ({ default: text }) => (text === "" ? undefined : { text }),
  flawOf: ({ max_length }, { text }) => overlong(text, max_length),
  joins: ({ text }) => isWithinWord(text),
};
