// One place where entries lie: the whole list, a bucket, or what is not sorted yet.

import type { Entry, Ranking } from "../../schema.gen";
import { LOOSE } from "./arrangement";
import { EntryCard, type Goal } from "./EntryCard";
import type { useDragging } from "./useDragging";
import type { useLifting } from "./useLifting";
import { goalWords, placeTitle } from "./words";

type Props = {
  readonly question: Ranking;
  readonly place: string;
  readonly names: readonly string[];
  readonly locked: boolean;
  readonly lifting: ReturnType<typeof useLifting>;
  readonly dragging: ReturnType<typeof useDragging>;
  readonly helpId: string;
};

export function PlaceList(props: Props) {
  const { question, place, names, locked, lifting, dragging, helpId } = props;
  const { dragged } = dragging;
  const entries = new Map(question.entries.map((entry) => [entry.name, entry]));
  const bucket = question.buckets.find(({ name }) => name === place);
  const title = placeTitle(question, place);
  const isTarget = dragged?.spot?.place === place;
  const lines = isTarget ? lineIn(names, dragged.name, dragged.spot.at) : undefined;

  const goalsOf = (at: number): readonly Goal[] => [
    ...(at > 0 ? [{ words: "Up", spot: { place, at: at - 1 } }] : []),
    ...(at < names.length - 1 ? [{ words: "Down", spot: { place, at: at + 1 } }] : []),
    ...[...lifting.shown]
      .filter(([other]) => other !== place)
      .map(([other, { length }]) => ({
        words: goalWords(question, other),
        spot: { place: other, at: length },
      })),
  ];

  const handleOf = ({ name }: Entry) => ({
    ...dragging.handle(name),
    "aria-pressed": lifting.name === name,
    "aria-describedby": helpId,
    onClick(): void {
      if (dragging.isDragEnd()) return;
      if (lifting.name === name) lifting.drop();
      else lifting.lift(name);
    },
  });

  return (
    <section
      className="el-rank-place"
      data-bucket={place}
      data-loose={(title && place === LOOSE) || undefined}
      data-target={(title && isTarget) || undefined}
      aria-label={title}
      style={bucket?.color ? { "--el-label": bucket.color } : undefined}
    >
      {title && (
        <div className="el-rank-head" title={bucket?.hint || undefined}>
          {bucket?.color && <span className="el-label-dot" aria-hidden="true" />}
          <bdi>{title}</bdi>
          <span className="el-rank-count">{names.length}</span>
        </div>
      )}
      <ol>
        {names.map((name, at) => {
          const entry = entries.get(name);
          if (!entry) return null;
          return (
            <EntryCard
              key={name}
              entry={entry}
              rank={title && place === LOOSE ? undefined : at + 1}
              lifted={lifting.name === name}
              dragged={dragged?.name === name}
              line={lines?.get(name)}
              handle={locked ? undefined : handleOf(entry)}
              goals={lifting.name === name ? goalsOf(at) : []}
              onMove={lifting.move}
              onDrop={lifting.drop}
            />
          );
        })}
      </ol>
      {title && names.length === 0 && (
        <div className="el-rank-none">
          {place === LOOSE ? "All are sorted." : "Nothing here yet."}
        </div>
      )}
    </section>
  );
}

/** Beside which entry the line stands: nowhere, where letting go would change nothing. */
function lineIn(
  names: readonly string[],
  dragged: string,
  at: number,
): ReadonlyMap<string, "above" | "below"> {
  const others = names.filter((name) => name !== dragged);
  if (names.indexOf(dragged) === at) return new Map();
  const next = others[at];
  const last = others.at(-1);
  if (next !== undefined) return new Map([[next, "above"]]);
  return new Map(last === undefined ? [] : [[last, "below"]]);
}
