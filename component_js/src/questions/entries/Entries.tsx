// Several short texts, one after the other.

import type { Entries, EntriesAnswer } from "../../schema.gen";
import type { QuestionKind } from "../question";

export const entries: QuestionKind<Entries, EntriesAnswer> = {
  Control: () => null,
  isEmpty: ({ texts }) => texts.every((text) => text.trim() === ""),
  valuesOf: ({ texts }) => texts,
};
