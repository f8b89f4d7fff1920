// A tree to pick from.

import type { Taxonomy, TaxonomyAnswer } from "../../schema.gen";
import type { QuestionKind } from "../question";

export const taxonomy: QuestionKind<Taxonomy, TaxonomyAnswer> = {
  Control: () => null,
  isEmpty: ({ paths }) => paths.length === 0,
  valuesOf: ({ paths }) => paths.flat(),
};
