// A date, a time of day, or both: what its answers are; the control comes later.

import { lazy } from "react";
import type { DateTime, DateTimeAnswer } from "../../schema.gen";
import type { QuestionKind } from "../question";
import { unfit } from "./moment";

export const dateTime: QuestionKind<DateTime, DateTimeAnswer> = {
  Control: lazy(async () => ({ default: (await import("./DateTime")).Control })),
  isEmpty: ({ datetime }) => datetime === "",
  valuesOf: ({ datetime }) => [datetime],
  defaultOf: ({ default: datetime }) => (datetime === "" ? undefined : { datetime }),
  flawOf: (question, { datetime }) => (datetime === "" ? undefined : unfit(question, datetime)),
  // The digits of a year are typed one after the other.
  joins: () => true,
};
