// A list put in order, or sorted into buckets.

import type { Ranking, RankingAnswer } from "../../schema.gen";
import type { QuestionKind } from "../question";

export const ranking: QuestionKind<Ranking, RankingAnswer> = {
  Control: () => null,
  isEmpty: ({ order, buckets }) =>
    order.length === 0 && Object.values(buckets).every((each) => each.length === 0),
  valuesOf: ({ order }) => order,
};
