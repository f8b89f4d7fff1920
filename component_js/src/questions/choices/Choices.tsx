// Choices as buttons that look like what they are: radio buttons for one, check boxes for many.

import type { Choices, ChoicesAnswer } from "../../schema.gen";
import type { ControlProps, QuestionKind, Value } from "../question";
import "./choices.css";

function Control({
  question,
  answer,
  labelledBy,
  describedBy,
  locked,
  invalid,
  onAnswer,
}: ControlProps<Choices, ChoicesAnswer>) {
  const chosen = new Set(answer?.chosen);
  const pick = (name: string, on: boolean): void => onAnswer(picked(question, chosen, name, on));

  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both of its roles take all of these.
    <div
      className="el-choices"
      role={question.many ? "group" : "radiogroup"}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      aria-required={question.many ? undefined : question.required || undefined}
    >
      {question.choices.map((choice) => (
        <label key={choice.name} className="el-choice" title={choice.hint || undefined}>
          <input
            type={question.many ? "checkbox" : "radio"}
            name={labelledBy}
            checked={chosen.has(choice.name)}
            disabled={locked}
            onChange={(event) => pick(choice.name, event.target.checked)}
            onClick={() => {
              // A second click takes a single choice back.
              if (!question.many && chosen.has(choice.name)) pick(choice.name, false);
            }}
          />
          <span>{choice.title || choice.name}</span>
          {choice.key && (
            <span className="el-key" aria-hidden="true">
              {choice.key.toUpperCase()}
            </span>
          )}
        </label>
      ))}
    </div>
  );
}

/** The answer after a choice was taken or left, in the order of the question. */
function picked(
  { choices, many }: Choices,
  chosen: ReadonlySet<string>,
  name: string,
  on: boolean,
): Value<ChoicesAnswer> | undefined {
  const next = new Set(many ? chosen : []);
  if (on) next.add(name);
  else next.delete(name);
  const ordered = choices.filter((each) => next.has(each.name)).map((each) => each.name);
  return ordered.length > 0 ? { chosen: ordered } : undefined;
}

export const choices: QuestionKind<Choices, ChoicesAnswer> = {
  Control,
  isEmpty: ({ chosen }) => chosen.length === 0,
  valuesOf: ({ chosen }) => chosen,
  defaultOf: ({ default: chosen }) => (chosen.length > 0 ? { chosen } : undefined),
  isAnswerable: ({ choices }) => choices.length > 0,
  keys(question, answer) {
    const chosen = new Set(answer?.chosen);
    return question.choices
      .filter(({ key }) => key !== "")
      .map(({ key, name, title }) => ({
        key,
        label: title || name,
        value: picked(question, chosen, name, !chosen.has(name)),
      }));
  },
};
