// Stars, or what stands for them: a radio group that fills up to the chosen one.

import { useState } from "react";
import type { Rating, RatingAnswer } from "../../schema.gen";
import { ariaOf } from "../aria";
import type { ControlProps, QuestionKind } from "../question";
import { icons } from "./icons";
import "./rating.css";

/** More than these are counted for whoever looks. */
const SEEN_AT_ONCE = 5;

function Control(props: ControlProps<Rating, RatingAnswer>) {
  const { question, answer, labelledBy, locked, onAnswer } = props;
  const [hovered, setHovered] = useState(0);
  const given = answer?.rating ?? 0;
  const shown = locked ? given : hovered || given;
  const { shape, lines, one, several } = icons[question.icon];
  return (
    <div
      className="el-rating"
      role="radiogroup"
      data-size={question.size}
      {...ariaOf(props)}
      onPointerLeave={() => setHovered(0)}
    >
      {Array.from({ length: question.stars }, (_, index) => index + 1).map((star) => (
        <label
          key={star}
          className="el-star"
          data-on={star <= shown || undefined}
          onPointerEnter={(event) => event.pointerType === "mouse" && setHovered(star)}
        >
          <input
            type="radio"
            name={labelledBy}
            checked={star === given}
            disabled={locked}
            aria-label={`${star} ${star === 1 ? one : several}`}
            onChange={() => onAnswer({ rating: star })}
            onClick={() => star === given && onAnswer(undefined)}
          />
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d={shape} />
            {lines && <path className="el-star-lines" d={lines} />}
          </svg>
        </label>
      ))}
      {question.stars > SEEN_AT_ONCE && shown > 0 && (
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
  flawOf: ({ stars }, { rating: given }) =>
    given < 1 || given > stars ? `Goes from 1 to ${stars}, not ${given}.` : undefined,
};
