// Which of two is better.

import type { Pairwise, PairwiseAnswer } from "../../schema.gen";
import type { QuestionKind } from "../question";

export const pairwise: QuestionKind<Pairwise, PairwiseAnswer> = {
  Control: () => null,
  isEmpty: () => false,
  valuesOf: ({ picked }) => [picked],
};
