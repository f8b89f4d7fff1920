// What is clicked in the line: thumbs, or the steps of a scale; a second click takes it back.

import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { isSingle } from "../../questions/rating/icons";
import { nameOf, Step, stepsOf } from "../../questions/rating/Step";
import { readingKey } from "../../questions/readingKey";
import { Thumb } from "../../questions/yesNo/Thumb";
import type { AnyAnswer, Rating, YesNo } from "../../schema.gen";
import type { Rated } from "./face";

type Props<Q extends Rated, V> = {
  readonly rated: Q;
  readonly given: V | undefined;
  readonly onPick: (value: V) => void;
};

/** A click on what was just clicked is the second half of a double click, and takes nothing back. */
const DOUBLE = 500;

type ScaleProps = {
  readonly rated: Rated;
  readonly answer: AnyAnswer | undefined;
  readonly onRate: (answer: AnyAnswer | undefined) => void;
};

export function Scale({ rated, answer, onRate }: ScaleProps) {
  const at = useRef(Number.NEGATIVE_INFINITY);
  const about = { question: rated.name, region: null, item: null };

  function rate(isAgain: boolean, said: AnyAnswer): void {
    const now = performance.now();
    if (isAgain && now - at.current < DOUBLE) return;
    at.current = now;
    onRate(isAgain ? undefined : said);
  }

  if (rated.kind === "yes_no") {
    const given = answer?.kind === "yes_no" ? answer.yes : undefined;
    return (
      <Thumbs
        rated={rated}
        given={given}
        onPick={(yes) => rate(yes === given, { ...about, kind: "yes_no", yes })}
      />
    );
  }
  const given = answer?.kind === "rating" ? answer.rating : undefined;
  return (
    <Steps
      rated={rated}
      given={given}
      onPick={(rating) => rate(rating === given, { ...about, kind: "rating", rating })}
    />
  );
}

function Thumbs({ rated, given, onPick }: Props<YesNo, boolean>) {
  return [true, false].map((yes) => (
    <button
      key={`${yes}`}
      type="button"
      className="el-feedback-press"
      aria-pressed={given === yes}
      aria-label={yes ? rated.yes : rated.no}
      title={yes ? rated.yes : rated.no}
      onKeyDown={once}
      onClick={() => onPick(yes)}
    >
      <Thumb up={yes} />
    </button>
  ));
}

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
};

/** One stop for the tab key; the arrows go from step to step, and say nothing by themselves. */
function Steps({ rated, given, onPick }: Props<Rating, number>) {
  const [hovered, setHovered] = useState<number>();
  const all = stepsOf(rated);
  const single = isSingle(rated.icon);
  const shown = hovered ?? given ?? -1;

  function walk(event: KeyboardEvent<HTMLElement>): void {
    once(event);
    const by = steps[readingKey(event)];
    const buttons = [...event.currentTarget.querySelectorAll("button")];
    const at = buttons.findIndex((each) => each.matches(":focus"));
    const ends: Readonly<Record<string, number>> = { Home: 0, End: buttons.length - 1 };
    const next = by === undefined ? ends[event.key] : at + by;
    if (next === undefined) return;
    event.preventDefault();
    buttons[Math.max(0, Math.min(next, buttons.length - 1))]?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons in it.
    <span
      className="el-feedback-steps"
      data-icon={rated.icon}
      data-counted={!single || undefined}
      onKeyDown={walk}
      onPointerLeave={() => setHovered(undefined)}
    >
      <End>{rated.low}</End>
      {all.map((step) => (
        <button
          key={step}
          type="button"
          className="el-feedback-press"
          data-on={(single ? step === given : step <= shown) || undefined}
          aria-pressed={step === given}
          aria-label={nameOf(rated, step)}
          tabIndex={step === (given ?? all[0]) ? 0 : -1}
          onPointerEnter={({ pointerType }) => pointerType === "mouse" && setHovered(step)}
          onClick={() => onPick(step)}
        >
          <Step of={rated} step={step} />
        </button>
      ))}
      <End>{rated.high}</End>
    </span>
  );
}

const End = ({ children }: { readonly children: ReactNode }) =>
  children ? (
    <span className="el-feedback-end" aria-hidden="true">
      <bdi>{children}</bdi>
    </span>
  ) : null;

/** A key that is held down presses once. */
function once(event: KeyboardEvent<HTMLElement>): void {
  if (event.repeat && event.key === "Enter") event.preventDefault();
}
