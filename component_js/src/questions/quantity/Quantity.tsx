// The control of a number: a field or a slider.

import { useRef } from "react";
import type { Quantity, QuantityAnswer } from "../../schema.gen";
import { useSheet } from "../../sheet";
import type { ControlProps } from "../question";
import { NumberField } from "./NumberField";
import css from "./quantity.css?inline";
import { Slider } from "./Slider";

export function Control(props: ControlProps<Quantity, QuantityAnswer>) {
  const root = useRef<HTMLDivElement>(null);
  useSheet(root, css);
  return (
    <div ref={root}>
      {props.question.slider ? <Slider {...props} /> : <NumberField {...props} />}
    </div>
  );
}
