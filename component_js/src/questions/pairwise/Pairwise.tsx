// Which of two is better: what is picked stands where its source stands.

import { spoken } from "../../core/command";
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
  const { question, answer, labelledBy, locked, keys, onAnswer } = props;
  return (
    <div className="el-pairwise" role="radiogroup" {...ariaOf(props)}>
      {sidesOf(question).map((side) => {
        const { icon, says } = sides[side];
        const words = wordsFor(question, side);
        const key = keys?.get(side);
        return (
          <Option
            key={side}
            className={`el-side-${side.replace("_", "-")}`}
            group={labelledBy}
            on={answer?.picked === side}
            locked={locked}
            description={words === sides[side].words ? says : undefined}
            onPick={(on) => onAnswer(on ? { picked: side } : undefined)}
          >
            <Icon name={icon} />
            <span className="el-title">{words}</span>
            {key && (
              <span className="el-key" aria-hidden="true">
                {spoken(key)}
              </span>
            )}
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

/** By the names of what stands there, where it has any. */
function wordsFor(question: Pairwise, side: Side): string {
  const name = side === "left" || side === "right" ? question[side] : "";
  return name ? `${name} is better` : sides[side].words;
}

export const pairwise: QuestionKind<Pairwise, PairwiseAnswer> = {
  Control,
  isEmpty: () => false,
  valuesOf: ({ picked }) => [picked],
  flawOf: (question, { picked }) =>
    sidesOf(question).includes(picked) ? undefined : `“${sides[picked].words}” is no answer here.`,
  picks: {
    terms: (question) =>
      sidesOf(question).map((side) => ({ name: side, title: wordsFor(question, side), key: "" })),
    counted: false,
    pick(question, answer, name) {
      const picked = sidesOf(question).find((side) => side === name);
      return picked && { value: answer?.picked === picked ? undefined : { picked } };
    },
  },
};
