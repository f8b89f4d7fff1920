// Stars: a radio group that fills up to the chosen one.

import { useState } from "react";
import type { Rating, RatingAnswer } from "../../schema.gen";
import type { ControlProps, QuestionKind } from "../question";
import "./rating.css";

function Control({
  question,
  answer,
  labelledBy,
  describedBy,
  locked,
  invalid,
  onAnswer,
}: ControlProps<Rating, RatingAnswer>) {
  const [hovered, setHovered] = useState(0);
  const given = answer?.rating ?? 0;
  const shown = locked ? given : hovered || given;
  const stars = Array.from({ length: question.stars }, (_, index) => index + 1);
  return (
    <div
      className="el-rating"
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      aria-required={question.required || undefined}
      onPointerLeave={() => setHovered(0)}
    >
      {stars.map((star) => (
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
            aria-label={star === 1 ? "1 star" : `${star} stars`}
            onChange={() => onAnswer({ rating: star })}
            onClick={() => star === given && onAnswer(undefined)}
          />
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="m12 3 2.7 5.7 6.1.8-4.5 4.3 1.1 6.2-5.4-3-5.4 3 1.1-6.2L3.2 9.5l6.1-.8z" />
          </svg>
        </label>
      ))}
    </div>
  );
}

export const rating: QuestionKind<Rating, RatingAnswer> = {
  Control,
  isEmpty: () => false,
  valuesOf: ({ rating: stars }) => [`${stars}`],
  defaultOf: ({ default: stars }) => (stars === null ? undefined : { rating: stars }),
};
