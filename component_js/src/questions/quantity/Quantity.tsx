// The control of a number: a field or a slider.

import type { Quantity, QuantityAnswer } from "../../schema.gen";
import type { ControlProps } from "../question";
import { NumberField } from "./NumberField";
import { Slider } from "./Slider";
import "./quantity.css";

export function Control(props: ControlProps<Quantity, QuantityAnswer>) {
  return props.question.slider ? <Slider {...props} /> : <NumberField {...props} />;
}
