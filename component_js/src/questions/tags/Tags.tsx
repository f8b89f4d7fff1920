// Suggestions with their scores, to be taken, and a field for one's own.

import { useRef, useState } from "react";
import type { Tags, TagsAnswer } from "../../schema.gen";
import { useSheet } from "../../sheet";
import type { ControlProps } from "../question";
import { SuggestionList } from "./SuggestionList";
import { TakenField } from "./TakenField";
import { answerWith, isFull, type Outcome, taking, toggled, without } from "./taking";
import "../field.css";
import suggestedCss from "./suggested.css?inline";
import css from "./tags.css?inline";
import takenCss from "./taken.css?inline";

export function Control({
  question,
  answer,
  labelledBy,
  describedBy,
  locked,
  invalid,
  keys,
  onAnswer,
}: ControlProps<Tags, TagsAnswer>) {
  const root = useRef<HTMLDivElement>(null);
  useSheet(root, css);
  useSheet(root, suggestedCss);
  useSheet(root, takenCss);
  const tags = answer?.tags ?? [];
  const [said, setSaid] = useState<{ readonly words: string; readonly refused: boolean }>();

  /** What of it was not taken. */
  function settle({ tags: next, left, refused }: Outcome): readonly string[] {
    if (next.length !== tags.length) onAnswer(answerWith(next));
    setSaid({ words: refused || changeIn(tags, next), refused: refused !== "" });
    return left;
  }

  const full = isFull(question, tags);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would change how the host lays it out.
    <div
      className="el-tags"
      ref={root}
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    >
      {question.suggestions.length > 0 && (
        <SuggestionList
          question={question}
          taken={new Set(tags.map(({ name }) => name))}
          full={full}
          locked={locked}
          keys={keys}
          labelledBy={labelledBy}
          onToggle={(name) => settle(toggled(question, tags, name))}
        />
      )}
      <TakenField
        question={question}
        tags={tags}
        locked={locked}
        invalid={invalid}
        describedBy={describedBy}
        onRemove={(name) => settle(without(tags, name))}
        onWrite={(names) => settle(taking(question, tags, names))}
      />
      {question.most !== null && !locked && !said?.refused && (
        <p className="el-aside">
          {tags.length} of at most {question.most}
        </p>
      )}
      {locked && tags.length === 0 && <p className="el-aside">Nothing was taken.</p>}
      <p className={said?.refused ? "el-aside" : "el-hidden"} role="status">
        {said?.words}
      </p>
    </div>
  );
}

function changeIn(before: TagsAnswer["tags"], after: TagsAnswer["tags"]): string {
  const names = (tags: TagsAnswer["tags"]) => new Set(tags.map(({ name }) => name));
  const [was, is] = [names(before), names(after)];
  const more = [...is].filter((name) => !was.has(name));
  const less = [...was].filter((name) => !is.has(name));
  return [
    ...(more.length > 0 ? [`Took ${more.join(", ")}.`] : []),
    ...(less.length > 0 ? [`Left ${less.join(", ")}.`] : []),
  ].join(" ");
}
