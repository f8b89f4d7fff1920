// A slider: its thumb is hollow until somebody has touched it.

import type { CSSProperties, SyntheticEvent } from "react";
import type { Quantity, QuantityAnswer } from "../../schema.gen";
import type { ControlProps } from "../question";
import { fineStep, written } from "./number";

export function Slider({
  question,
  answer,
  labelledBy,
  describedBy,
  locked,
  invalid,
  onAnswer,
}: ControlProps<Quantity, QuantityAnswer>) {
  const { unit } = question;
  const min = question.min ?? 0;
  const max = question.max ?? 100;
  const number = answer?.number;
  const words = (value: number): string => (unit ? `${written(value)} ${unit}` : written(value));
  const part = max > min ? ((number ?? min) - min) / (max - min) : 0;
  // A click where the thumb already stands changes nothing, yet it answers.
  const touch = ({ currentTarget }: SyntheticEvent<HTMLInputElement>): void => {
    if (number === undefined) onAnswer({ number: Number(currentTarget.value) });
  };
  return (
    <div className="el-slider" data-unset={number === undefined || undefined}>
      <div className="el-slider-head">
        <output>{number === undefined ? "Not set" : words(number)}</output>
        {number !== undefined && !locked && (
          <button type="button" className="el-clear" onClick={() => onAnswer(undefined)}>
            Clear
          </button>
        )}
      </div>
      <input
        type="range"
        min={min}
        max={max}
        step={question.step ?? fineStep(min, max)}
        value={number ?? (min + max) / 2}
        disabled={locked}
        // biome-ignore lint/nursery/noUnsafeTypeAssertion: React's styles know no custom properties.
        style={{ "--el-part": `${Math.min(Math.max(part, 0), 1) * 100}%` } as CSSProperties}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        aria-valuetext={number === undefined ? "Not set" : words(number)}
        onChange={({ target }) => onAnswer({ number: Number(target.value) })}
        onClick={touch}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          if (event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          touch(event);
        }}
      />
      <div className="el-slider-ends" aria-hidden="true">
        <span>{words(min)}</span>
        <span>{words(max)}</span>
      </div>
    </div>
  );
}
