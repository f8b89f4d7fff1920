// Yes or no.

import type { YesNo, YesNoAnswer } from "../../schema.gen";
import type { QuestionKind } from "../question";

export const yesNo: QuestionKind<YesNo, YesNoAnswer> = {
  Control: () => null,
  isEmpty: () => false,
  valuesOf: ({ yes }) => [yes ? "yes" : "no"],
};
