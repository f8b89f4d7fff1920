// A tree to pick from: what its answers are; the control comes later.

import { lazy } from "react";
import type { Taxonomy, TaxonomyAnswer } from "../../schema.gen";
import type { QuestionKind } from "../question";
import { flawOf, isAnswerable } from "./picking";

export const taxonomy: QuestionKind<Taxonomy, TaxonomyAnswer> = {
  Control: lazy(async () => ({ default: (await import("./Taxonomy")).Control })),
  isEmpty: ({ paths }) => paths.length === 0,
  valuesOf: ({ paths }) => paths.flat(),
  defaultOf: ({ default: paths }) => (paths.length > 0 ? { paths } : undefined),
  flawOf,
  isAnswerable,
};
