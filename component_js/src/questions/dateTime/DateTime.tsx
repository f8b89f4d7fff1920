// A date, a time of day, or both.

import { type KeyboardEvent, useRef, useState } from "react";
import { Icon } from "../../icons/Icon";
import type { DateTime, DateTimeAnswer } from "../../schema.gen";
import { Flaw } from "../Flaw";
import type { ControlProps } from "../question";
import { useTyped } from "../useTyped";
import { steppedYear, unfit } from "./moment";
import "./dateTime.css";

/** Without a limit, browsers take years of six digits. */
const LAST = {
  datetime: "9999-12-31T23:59",
  date: "9999-12-31",
  time: "",
  month: "9999-12",
  year: "",
};
const TYPES = {
  datetime: "datetime-local",
  date: "date",
  time: "time",
  month: "month",
  year: "text",
};

export function Control({
  question,
  answer,
  labelledBy,
  describedBy,
  locked,
  invalid,
  onAnswer,
}: ControlProps<DateTime, DateTimeAnswer>) {
  const { only, min, max } = question;
  const { text, told, type, tell } = useTyped(answer?.datetime, (datetime) => datetime);
  // What is typed in part has no text: only the browser knows of it.
  const [partial, setPartial] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isOpen = answer === undefined && (text !== "" || partial);
  const flaw = isOpen ? unfit(question, text) : undefined;
  const flawId = `${labelledBy}flaw`;

  function put(next: string): void {
    const given = next !== "" && unfit(question, next) === undefined ? next : undefined;
    type(next, given);
    setPartial(false);
    if (given !== answer?.datetime) onAnswer(given === undefined ? undefined : { datetime: given });
  }

  /** Whether something stands there that is no answer. */
  function look(): boolean {
    const isPartial = field.current?.validity?.badInput ?? false;
    setPartial(isPartial);
    tell();
    return isPartial || flaw !== undefined;
  }

  function press(event: KeyboardEvent): void {
    // What is not answered yet is not submitted either.
    if (event.key === "Enter" && look()) event.preventDefault();
    if (only !== "year" || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    put(steppedYear(question, text, event.key === "ArrowUp" ? 1 : -1));
  }

  function clear(): void {
    if (field.current) field.current.value = "";
    put("");
    field.current?.focus();
  }

  return (
    <div>
      <div className="el-field el-moment">
        <input
          ref={field}
          type={TYPES[only]}
          value={text}
          min={min || undefined}
          max={max || LAST[only] || undefined}
          // Where a browser has no field for months, it is a field for text.
          placeholder={only === "month" ? "2026-01" : "2026"}
          inputMode={only === "year" ? "numeric" : undefined}
          autoComplete="off"
          disabled={locked}
          aria-labelledby={labelledBy}
          aria-describedby={[describedBy, flawId].filter(Boolean).join(" ")}
          aria-invalid={invalid || (told && flaw !== undefined) || undefined}
          aria-required={question.required || undefined}
          data-only={only}
          data-unfit={flaw !== undefined || undefined}
          onChange={({ target }) => put(target.value)}
          onKeyDown={press}
          onBlur={look}
        />
        {(text !== "" || partial) && !locked && (
          <button type="button" className="el-small" aria-label="Clear" onClick={clear}>
            <Icon name="cross" />
          </button>
        )}
      </div>
      <Flaw id={flawId}>{told ? flaw : undefined}</Flaw>
    </div>
  );
}
