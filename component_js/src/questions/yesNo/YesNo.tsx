// Yes or no.

import type { YesNo, YesNoAnswer } from "../../schema.gen";
import { ariaOf } from "../aria";
import { Option } from "../Option";
import type { ControlProps, QuestionKind } from "../question";
import { Thumb } from "./Thumb";
import "./yesNo.css";

function Control(props: ControlProps<YesNo, YesNoAnswer>) {
  const { question, answer, labelledBy, locked, onAnswer } = props;
  return (
    <div className="el-yes-no" role="radiogroup" {...ariaOf(props)}>
      {[true, false].map((yes) => (
        <Option
          key={`${yes}`}
          group={labelledBy}
          on={answer?.yes === yes}
          locked={locked}
          onPick={(on) => onAnswer(on ? { yes } : undefined)}
        >
          {question.icon && <Thumb up={yes} />}
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
