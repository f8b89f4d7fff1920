// A number, typed or on a slider.

import type { Quantity, QuantityAnswer } from "../../schema.gen";
import type { QuestionKind } from "../question";

export const quantity: QuestionKind<Quantity, QuantityAnswer> = {
  Control: () => null,
  isEmpty: () => false,
  valuesOf: ({ number }) => [`${number}`],
};
