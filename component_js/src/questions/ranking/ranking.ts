// A list put in order: what its answers are; the control comes later.

import { lazy } from "react";
import type { Ranking, RankingAnswer } from "../../schema.gen";
import type { QuestionKind } from "../question";
import { flawOf } from "./arrangement";

export const ranking: QuestionKind<Ranking, RankingAnswer> = {
  Control: lazy(async () => ({ default: (await import("./Ranking")).Control })),
  isEmpty: ({ order, buckets }) =>
    order.length === 0 && Object.values(buckets).every((each) => each.length === 0),
  valuesOf: ({ order }) => order,
  isAnswerable: ({ entries }) => entries.length > 0,
  flawOf,
};
