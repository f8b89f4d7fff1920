// Stars, or what stands for them: a radio group that fills up to the chosen one.

import { useState } from "react";
import type { Rating, RatingAnswer } from "../../schema.gen";
import { ariaOf } from "../aria";
import type { ControlProps, QuestionKind } from "../question";
import { isSingle } from "./icons";
import { nameOf, Step, stepsOf } from "./Step";
import "./rating.css";

/** More than these are counted for whoever looks. */
const SEEN_AT_ONCE = 5;

/** Less than any. */
const NONE = -1;

function Control(props: ControlProps<Rating, RatingAnswer>) {
  const { question, answer, labelledBy, locked, onAnswer } = props;
  const [hovered, setHovered] = useState(NONE);
  const given = answer?.rating ?? NONE;
  const shown = locked || hovered === NONE ? given : hovered;
  const single = isSingle(question.icon);
  return (
    <div
      className="el-rating"
      role="radiogroup"
      data-size={question.size}
      data-icon={question.icon}
      {...ariaOf(props)}
      onPointerLeave={() => setHovered(NONE)}
    >
      {question.low && <span dir="auto">{question.low}</span>}
      {stepsOf(question).map((step) => (
        <label
          key={step}
          className="el-star"
          data-on={(single ? step === given : step <= shown) || undefined}
          onPointerEnter={(event) => event.pointerType === "mouse" && setHovered(step)}
        >
          <input
            type="radio"
            name={labelledBy}
            checked={step === given}
            disabled={locked}
            aria-label={nameOf(question, step)}
            onChange={() => onAnswer({ rating: step })}
            onClick={() => step === given && onAnswer(undefined)}
          />
          <Step of={question} step={step} />
        </label>
      ))}
      {question.high && <span dir="auto">{question.high}</span>}
      {!single && question.stars > SEEN_AT_ONCE && shown > 0 && (
        <span className="el-rating-count" aria-hidden="true">
          {shown} of {question.stars}
        </span>
      )}
    </div>
  );
}

export const rating: QuestionKind<Rating, RatingAnswer> = {
  Control,
  isEmpty: () => false,
  valuesOf: ({ rating: stars }) => [`${stars}`],
  defaultOf: ({ default: stars }) => (stars === null ? undefined : { rating: stars }),
  flawOf: ({ lowest, stars }, { rating: given }) =>
    given < lowest || given > stars ? `Goes from ${lowest} to ${stars}, not ${given}.` : undefined,
};
