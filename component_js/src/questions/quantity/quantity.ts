// A number, typed or on a slider: what its answers are; the control comes later.

import { lazy } from "react";
import type { Quantity, QuantityAnswer } from "../../schema.gen";
import type { QuestionKind } from "../question";
import { unfit, written } from "./number";

export const quantity: QuestionKind<Quantity, QuantityAnswer> = {
  Control: lazy(async () => ({ default: (await import("./Quantity")).Control })),
  isEmpty: () => false,
  valuesOf: ({ number }) => [written(number)],
  defaultOf: ({ default: number }) => (number === null ? undefined : { number }),
  flawOf: (question, { number }) => unfit(question, number),
  // Digits typed one after the other, or one drag, are one step to undo.
  joins: () => true,
};
