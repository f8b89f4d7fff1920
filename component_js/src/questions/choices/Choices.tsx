// Pick one, or many, of a few.

import type { Choices, ChoicesAnswer } from "../../schema.gen";
import type { ControlProps, QuestionKind } from "../question";
import { Dropdown } from "./Dropdown";
import { Offer } from "./Offer";
import { flawOf, picked } from "./picking";
import "./choices.css";
import "../field.css";

function Control(props: ControlProps<Choices, ChoicesAnswer>) {
  const { layout, many } = props.question;
  return layout === "select" && !many ? <Dropdown {...props} /> : <Offer {...props} />;
}

export const choices: QuestionKind<Choices, ChoicesAnswer> = {
  Control,
  isEmpty: ({ chosen }) => chosen.length === 0,
  valuesOf: ({ chosen }) => chosen,
  defaultOf: ({ default: chosen }) => (chosen.length > 0 ? { chosen } : undefined),
  flawOf,
  isAnswerable: ({ choices }) => choices.length > 0,
  picks: {
    terms: ({ choices }) => choices,
    counted: false,
    pick(question, answer, name) {
      const chosen = new Set(answer?.chosen);
      return { value: picked(question, chosen, name, !chosen.has(name)) };
    },
  },
};
