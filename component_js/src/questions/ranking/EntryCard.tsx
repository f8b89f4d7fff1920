// One entry of a ranking: its handle, its rank and what it is.

import { type ComponentProps, useState } from "react";
import { titleOf } from "../../core/title";
import { Icon } from "../../icons/Icon";
import type { Entry } from "../../schema.gen";
import type { Spot } from "./arrangement";
import { Clamped } from "./Clamped";

export type Goal = { readonly words: string; readonly spot: Spot };

export type CardProps = {
  readonly entry: Entry;
  /** Undefined where no order was made. */
  readonly rank: number | undefined;
  readonly lifted: boolean;
  readonly dragged: boolean;
  /** Where the line is, if it would land here. */
  readonly line: "above" | "below" | undefined;
  /** Undefined where nothing can be moved. */
  readonly handle: ComponentProps<"button"> | undefined;
  /** Where it can go from here, for who lifts it and does not drag it. */
  readonly goals: readonly Goal[];
  readonly onMove: (spot: Spot) => void;
  readonly onDrop: () => void;
};

export function EntryCard({
  entry,
  rank,
  lifted,
  dragged,
  line,
  handle,
  goals,
  ...does
}: CardProps) {
  const title = titleOf(entry);
  return (
    <li
      className="el-rank-entry"
      data-entry={entry.name}
      data-line={line}
      data-lifted={lifted || undefined}
      data-dragged={dragged || undefined}
    >
      {handle && (
        <button type="button" className="el-rank-handle" aria-label={`Move ${title}`} {...handle}>
          <Icon name="grip" />
        </button>
      )}
      {rank !== undefined && (
        <span className="el-rank-number" aria-hidden="true">
          {rank}
        </span>
      )}
      <div className="el-rank-body">
        <div className="el-rank-title">
          <bdi>{title}</bdi>
        </div>
        {entry.hint && (
          <div className="el-rank-hint" dir="auto">
            {entry.hint}
          </div>
        )}
        {entry.image && <Picture key={entry.image} src={entry.image} />}
        {entry.text && <Clamped text={entry.text} about={title} />}
      </div>
      {lifted && (
        // The focus stays on the handle, or the entry would be let go before it is moved.
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would change how the host lays it out.
        <div
          className="el-rank-ways"
          role="group"
          aria-label={`Where to move ${title}`}
          onMouseDown={(event) => event.preventDefault()}
        >
          {goals.map(({ words, spot }) => (
            <button
              key={words}
              type="button"
              className="el-rank-way"
              onClick={() => does.onMove(spot)}
            >
              {words}
            </button>
          ))}
          <button type="button" className="el-rank-way" onClick={does.onDrop}>
            Done
          </button>
        </div>
      )}
    </li>
  );
}

function Picture({ src }: { readonly src: string }) {
  const [failed, setFailed] = useState(false);
  if (failed) return <div className="el-rank-hint">The image could not be loaded.</div>;
  return (
    <img
      className="el-rank-image"
      src={src}
      alt=""
      draggable={false}
      loading="lazy"
      onError={() => setFailed(true)}
    />
  );
}
