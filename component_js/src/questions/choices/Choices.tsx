// Pick one, or many, of a few.

import type { Choices, ChoicesAnswer } from "../../schema.gen";
import type { ControlProps, QuestionKind } from "../question";
import { titleOf } from "../Title";
import { Dropdown } from "./Dropdown";
import { Offer } from "./Offer";
import { flawOf, picked } from "./picking";
import "./choices.css";
import "../field.css";

function Control(props: ControlProps<Choices, ChoicesAnswer>) {
  const { choices, layout, many } = props.question;
  if (choices.length === 0)
    return <div className="el-nothing">There is nothing to choose from.</div>;
  return layout === "select" && !many ? <Dropdown {...props} /> : <Offer {...props} />;
}

export const choices: QuestionKind<Choices, ChoicesAnswer> = {
  Control,
  isEmpty: ({ chosen }) => chosen.length === 0,
  valuesOf: ({ chosen }) => chosen,
  defaultOf: ({ default: chosen }) => (chosen.length > 0 ? { chosen } : undefined),
  flawOf,
  isAnswerable: ({ choices }) => choices.length > 0,
  keys(question, answer) {
    const chosen = new Set(answer?.chosen);
    return question.choices
      .filter(({ key }) => key !== "")
      .map((choice) => ({
        key: choice.key,
        label: titleOf(choice),
        value: picked(question, chosen, choice.name, !chosen.has(choice.name)),
      }));
  },
};
