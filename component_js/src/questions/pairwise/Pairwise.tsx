// Which of two is better: what is picked stands where its source stands.

import type { Pairwise, PairwiseAnswer } from "../../schema.gen";
import { Option } from "../Option";
import type { ControlProps, QuestionKind } from "../question";
import { Sign } from "../Sign";
import "./pairwise.css";

type Side = PairwiseAnswer["picked"];

const sides = {
  left: { sign: "left", words: "Left", says: "the left one is better" },
  tie: { sign: "equal", words: "Tie", says: "both are as good" },
  right: { sign: "right", words: "Right", says: "the right one is better" },
  both_bad: { sign: "remove", words: "Both bad", says: "neither is good" },
} as const;

function Control({
  question,
  answer,
  labelledBy,
  describedBy,
  locked,
  invalid,
  onAnswer,
}: ControlProps<Pairwise, PairwiseAnswer>) {
  return (
    <div
      className="el-pairwise"
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      aria-required={question.required || undefined}
    >
      {sidesOf(question).map((side) => {
        const { sign, words, says } = sides[side];
        return (
          <Option
            key={side}
            className={`el-side-${side.replace("_", "-")}`}
            group={labelledBy}
            on={answer?.picked === side}
            locked={locked}
            description={says}
            onPick={(on) => onAnswer(on ? { picked: side } : undefined)}
          >
            <Sign name={sign} />
            {words}
          </Option>
        );
      })}
    </div>
  );
}

function sidesOf({ ties, both_bad }: Pairwise): readonly Side[] {
  return [
    "left",
    ...(ties ? ["tie" as const] : []),
    "right",
    ...(both_bad ? ["both_bad" as const] : []),
  ];
}

export const pairwise: QuestionKind<Pairwise, PairwiseAnswer> = {
  Control,
  isEmpty: () => false,
  valuesOf: ({ picked }) => [picked],
  flawOf: (question, { picked }) =>
    sidesOf(question).includes(picked) ? undefined : `“${sides[picked].words}” is no answer here.`,
};
