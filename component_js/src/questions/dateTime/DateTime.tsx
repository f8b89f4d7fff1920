// A date, a time of day, or both.

import type { DateTime, DateTimeAnswer } from "../../schema.gen";
import type { QuestionKind } from "../question";

export const dateTime: QuestionKind<DateTime, DateTimeAnswer> = {
  Control: () => null,
  isEmpty: ({ datetime }) => datetime === "",
  valuesOf: ({ datetime }) => [datetime],
};
