// What a control says of its question to who cannot see it.

import type { AriaAttributes } from "react";
import type { AnyAnswer, AnyQuestion } from "../schema.gen";
import type { ControlProps } from "./question";

type Props = Pick<
  ControlProps<AnyQuestion, AnyAnswer>,
  "question" | "labelledBy" | "describedBy" | "invalid"
>;

export function ariaOf({ question, labelledBy, describedBy, invalid }: Props): AriaAttributes {
  return {
    "aria-labelledby": labelledBy,
    "aria-describedby": describedBy,
    "aria-invalid": invalid || undefined,
    "aria-required": question.required || undefined,
  };
}
