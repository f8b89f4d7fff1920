// What a model suggests, the best first, each a row to take or to leave.

import { useState } from "react";
import { titleOf } from "../../core/title";
import { Icon } from "../../icons/Icon";
import type { Suggestion, Tags } from "../../schema.gen";
import { percent } from "./taking";

type Props = {
  readonly question: Tags;
  readonly taken: ReadonlySet<string>;
  readonly full: boolean;
  readonly locked: boolean;
  readonly keys: ReadonlyMap<string, string> | undefined;
  readonly labelledBy: string;
  readonly onToggle: (name: string) => void;
};

/** A list that is a little longer than the fold is not worth folding. */
const FOLDED = 10;
const FOLDS_FROM = 13;

export function SuggestionList({
  question,
  taken,
  full,
  locked,
  keys,
  labelledBy,
  onToggle,
}: Props) {
  const { suggestions } = question;
  const [open, setOpen] = useState(false);
  const folds = suggestions.length >= FOLDS_FROM;
  const shown = folds && !open ? suggestions.slice(0, FOLDED) : suggestions;
  const scored = suggestions.some(({ score }) => score !== null);
  return (
    <div className="el-tags-suggested">
      <ol aria-labelledby={labelledBy} data-scored={scored || undefined}>
        {shown.map((suggestion, at) => (
          <li key={suggestion.name}>
            <Row
              suggestion={suggestion}
              rank={at + 1}
              shortcut={keys?.get(suggestion.name)}
              taken={taken.has(suggestion.name)}
              full={full}
              locked={locked}
              onToggle={onToggle}
            />
          </li>
        ))}
      </ol>
      {folds && (
        <button
          type="button"
          className="el-tags-fold"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? "Show fewer" : `Show all ${suggestions.length}`}
        </button>
      )}
    </div>
  );
}

type RowProps = {
  readonly suggestion: Suggestion;
  readonly rank: number;
  readonly shortcut: string | undefined;
  readonly taken: boolean;
  readonly full: boolean;
  readonly locked: boolean;
  readonly onToggle: (name: string) => void;
};

function Row({ suggestion, rank, shortcut, taken, full, locked, onToggle }: RowProps) {
  const { name, hint, score } = suggestion;
  return (
    <button
      type="button"
      className="el-tag-row"
      aria-pressed={taken}
      aria-disabled={(full && !taken) || undefined}
      aria-keyshortcuts={shortcut}
      disabled={locked}
      onClick={() => onToggle(name)}
    >
      <span
        className="el-tag-rank"
        data-key={shortcut === `${rank}` || undefined}
        aria-hidden="true"
      >
        {rank}
      </span>
      <span className="el-tag-title">
        <bdi>{titleOf(suggestion)}</bdi>
        {hint && <small dir="auto">{hint}</small>}
      </span>
      {shortcut && shortcut !== `${rank}` && (
        <span className="el-key" aria-hidden="true">
          {shortcut.toUpperCase()}
        </span>
      )}
      {score !== null && (
        <>
          <span className="el-tag-bar" aria-hidden="true">
            <span className="el-tag-fill" style={{ width: `${score * 100}%` }} />
          </span>
          <span className="el-tag-score">{percent(score)}</span>
        </>
      )}
      <Icon name="tick" />
    </button>
  );
}
