// Suggestions with their scores, to be taken, and a field for one's own.

import type { Tags, TagsAnswer } from "../../schema.gen";
import type { QuestionKind } from "../question";

export const tags: QuestionKind<Tags, TagsAnswer> = {
  Control: () => null,
  isEmpty: ({ tags }) => tags.length === 0,
  valuesOf: ({ tags }) => tags.map(({ name }) => name),
};
