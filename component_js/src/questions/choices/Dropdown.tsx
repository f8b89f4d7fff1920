// One choice out of a native list.

import { titleOf } from "../../core/title";
import type { Choices, ChoicesAnswer } from "../../schema.gen";
import type { ControlProps } from "../question";

export function Dropdown({
  question,
  answer,
  labelledBy,
  describedBy,
  locked,
  invalid,
  onAnswer,
}: ControlProps<Choices, ChoicesAnswer>) {
  const name = answer?.chosen[0] ?? "";
  const chosen = question.choices.find((choice) => choice.name === name);
  const hintId = `${labelledBy}chosen`;
  return (
    <div className="el-dropdown">
      <select
        value={name}
        disabled={locked}
        aria-labelledby={labelledBy}
        aria-describedby={[describedBy, chosen?.hint && hintId].filter(Boolean).join(" ")}
        aria-invalid={invalid || undefined}
        aria-required={question.required || undefined}
        onChange={({ target }) =>
          onAnswer(target.value === "" ? undefined : { chosen: [target.value] })
        }
      >
        <option value="">Choose…</option>
        {question.choices.map((choice) => (
          <option key={choice.name} value={choice.name} title={choice.hint || undefined}>
            {titleOf(choice)}
          </option>
        ))}
        {name !== "" && !chosen && <option value={name}>{name}</option>}
      </select>
      {chosen?.hint && (
        <div className="el-choice-hint" id={hintId}>
          {chosen.hint}
        </div>
      )}
    </div>
  );
}
