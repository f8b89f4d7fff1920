// A field for a number: what does not fit stands there with what is wrong, and is no answer.

import type { KeyboardEvent } from "react";
import { Icon } from "../../icons/Icon";
import type { Quantity, QuantityAnswer } from "../../schema.gen";
import { Flaw } from "../Flaw";
import type { ControlProps } from "../question";
import { useTyped } from "../useTyped";
import { read, stepped, unfit, written } from "./number";

const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

export function NumberField({
  question,
  answer,
  labelledBy,
  describedBy,
  locked,
  invalid,
  onAnswer,
}: ControlProps<Quantity, QuantityAnswer>) {
  const { min, max, unit } = question;
  const { text, told, type, tell } = useTyped(answer?.number, written);
  const number = text.trim() === "" ? undefined : read(text);
  const flaw = number === undefined || answer !== undefined ? undefined : flawOf(question, number);
  const ids = {
    unit: `${labelledBy}unit`,
    limits: `${labelledBy}limits`,
    flaw: `${labelledBy}flaw`,
  };
  const limits = limitsOf(question);

  function put(next: string): void {
    const found = next.trim() === "" ? undefined : read(next);
    const fits = typeof found === "number" && unfit(question, found) === undefined;
    const given = fits ? found : undefined;
    type(next, given);
    if (given !== answer?.number) onAnswer(given === undefined ? undefined : { number: given });
  }

  function step(by: number): void {
    put(written(stepped(question, typeof number === "number" ? number : undefined, by)));
  }

  function press(event: KeyboardEvent): void {
    const by = STEPS[event.key];
    if (event.key === "Enter") {
      tell();
      // What is no answer is not submitted either.
      if (flaw !== undefined) event.preventDefault();
    }
    if (by === undefined || locked || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    step(by);
  }

  return (
    <div>
      <div className="el-quantity">
        <div className="el-field">
          <input
            type="text"
            role="spinbutton"
            className="el-number"
            // The pad of digits has no minus on some phones.
            inputMode={min !== null && min >= 0 ? "decimal" : "text"}
            autoComplete="off"
            value={text}
            disabled={locked}
            aria-labelledby={unit ? `${labelledBy} ${ids.unit}` : labelledBy}
            aria-describedby={[describedBy, limits && ids.limits, ids.flaw]
              .filter(Boolean)
              .join(" ")}
            aria-invalid={invalid || (told && flaw !== undefined) || undefined}
            aria-required={question.required || undefined}
            aria-valuemin={min ?? undefined}
            aria-valuemax={max ?? undefined}
            aria-valuenow={answer?.number}
            aria-valuetext={text || "Nothing yet"}
            data-unfit={flaw !== undefined || undefined}
            onChange={({ target }) => put(target.value)}
            onKeyDown={press}
            onBlur={tell}
          />
          {unit && (
            <span className="el-unit" id={ids.unit} dir="auto">
              {unit}
            </span>
          )}
          {!locked && <Steps step={step} />}
        </div>
        {limits && (
          <span className="el-limits" id={ids.limits}>
            {limits}
          </span>
        )}
      </div>
      <Flaw id={ids.flaw}>{told ? flaw : undefined}</Flaw>
    </div>
  );
}

/** For pointers; the arrow keys do the same. */
function Steps({ step }: { readonly step: (by: number) => void }) {
  return (
    <>
      <button
        type="button"
        className="el-small"
        tabIndex={-1}
        aria-label="Less"
        onClick={() => step(-1)}
      >
        <Icon name="minus" />
      </button>
      <button
        type="button"
        className="el-small"
        tabIndex={-1}
        aria-label="More"
        onClick={() => step(1)}
      >
        <Icon name="plus" />
      </button>
    </>
  );
}

function flawOf(question: Quantity, found: number | string): string | undefined {
  return typeof found === "number" ? unfit(question, found) : found;
}

function limitsOf({ min, max }: Quantity): string {
  if (min !== null && max !== null) return `${written(min)} to ${written(max)}`;
  if (min !== null) return `${written(min)} or more`;
  return max === null ? "" : `up to ${written(max)}`;
}
