// Yes or no.

import type { YesNo, YesNoAnswer } from "../../schema.gen";
import { Option } from "../Option";
import type { ControlProps, QuestionKind } from "../question";
import "./yesNo.css";

function Control({
  question,
  answer,
  labelledBy,
  describedBy,
  locked,
  invalid,
  onAnswer,
}: ControlProps<YesNo, YesNoAnswer>) {
  return (
    <div
      className="el-yes-no"
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      aria-required={question.required || undefined}
    >
      {[true, false].map((yes) => (
        <Option
          key={`${yes}`}
          group={labelledBy}
          on={answer?.yes === yes}
          locked={locked}
          onPick={(on) => onAnswer(on ? { yes } : undefined)}
        >
          <span dir="auto">{(yes ? question.yes : question.no) || (yes ? "Yes" : "No")}</span>
        </Option>
      ))}
    </div>
  );
}

export const yesNo: QuestionKind<YesNo, YesNoAnswer> = {
  Control,
  isEmpty: () => false,
  valuesOf: ({ yes }) => [yes ? "yes" : "no"],
  defaultOf: ({ default: yes }) => (yes === null ? undefined : { yes }),
};
