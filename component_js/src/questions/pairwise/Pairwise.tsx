// Which of two is better: what is picked stands where its source stands.

import { Icon } from "../../icons/Icon";
import type { Pairwise, PairwiseAnswer } from "../../schema.gen";
import { ariaOf } from "../aria";
import { Option } from "../Option";
import type { ControlProps, QuestionKind } from "../question";
import "./pairwise.css";

type Side = PairwiseAnswer["picked"];

const sides = {
  left: { icon: "left", words: "Left", says: "the left one is better" },
  tie: { icon: "equal", words: "Tie", says: "both are as good" },
  right: { icon: "right", words: "Right", says: "the right one is better" },
  both_bad: { icon: "cross", words: "Both bad", says: "neither is good" },
} as const;

function Control(props: ControlProps<Pairwise, PairwiseAnswer>) {
  const { question, answer, labelledBy, locked, onAnswer } = props;
  return (
    <div className="el-pairwise" role="radiogroup" {...ariaOf(props)}>
      {sidesOf(question).map((side) => {
        const { icon, words, says } = sides[side];
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
            <Icon name={icon} />
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
