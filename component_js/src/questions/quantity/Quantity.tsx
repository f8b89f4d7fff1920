// A number, typed or on a slider.

import type { Quantity, QuantityAnswer } from "../../schema.gen";
import type { QuestionKind } from "../question";
import { NumberField } from "./NumberField";
import { unfit, written } from "./number";
import { Slider } from "./Slider";
import "./quantity.css";

export const quantity: QuestionKind<Quantity, QuantityAnswer> = {
  Control: (props) => (props.question.slider ? <Slider {...props} /> : <NumberField {...props} />),
  isEmpty: () => false,
  valuesOf: ({ number }) => [written(number)],
  defaultOf: ({ default: number }) => (number === null ? undefined : { number }),
  flawOf: (question, { number }) => unfit(question, number),
  // Digits typed one after the other, or one drag, are one step to undo.
  joins: () => true,
};
