// The predictions of several models on one source, to be compared and taken from.

import { useMemo, useRef, useState } from "react";
import { createSight } from "../../../core/sight";
import { modalities } from "../../../modalities";
import type { Annotation, AnySource, Lineup } from "../../../schema.gen";
import { useSheet } from "../../../sheet";
import { Source } from "../../Source";
import { Answers } from "./Answers";
import answersCss from "./answers.css?inline";
import { type Contestant, MINE } from "./contestants";
import { Legend } from "./Legend";
import { Mine } from "./Mine";
import { Overlay } from "./Overlay";
import { ALONE, Panel } from "./Panel";
import css from "./predictions.css?inline";
import { useComparing } from "./useComparing";
import { useLineupCommands } from "./useLineupCommands";

export type PredictionLineupProps = {
  readonly node: Lineup;
  readonly source: AnySource;
  readonly arrangement: Lineup["show"];
  /** A contestant, "mine", or "" for the one before. */
  readonly against: string;
  /** Who is shown where one is shown at a time; "mine" is whoever compares. */
  readonly at: string;
  readonly contestants: readonly Annotation[];
  /** What is shown for the name of each. */
  readonly names: ReadonlyMap<string, string>;
  /** The views look at the same, and run together. */
  readonly synced?: boolean;
};

export function PredictionLineup(props: PredictionLineupProps) {
  const { source, arrangement, against, at, synced = true } = props;
  const root = useRef<HTMLDivElement>(null);
  useSheet(root, css);
  useSheet(root, answersCss);
  const comparing = useComparing(props);
  const { contestants, mine, mayTake, facings } = comparing;
  const [sharing] = useState(createSight);
  const sight = synced ? sharing : undefined;
  const [touched, setTouched] = useState<number>();
  useLineupCommands(comparing, contestants[touched ?? -1]);
  const onTouch = (contestant: Contestant): void => setTouched(contestant.at);
  const isAbsent =
    against !== "" && against !== MINE && facings.every(isBeside(against, comparing));
  const front = useMemo(() => inFront(contestants, at, mine), [contestants, at, mine]);
  const draws = modalities[source.kind].draws.length > 0;
  const shared = { comparing, source, sight, onTouch } as const;
  return (
    <div ref={root} className="el-compare">
      {contestants.length === 0 && (
        <p className="el-compare-note" role="note">
          There are no predictions to compare.
        </p>
      )}
      {isAbsent && (
        <p className="el-compare-note" role="note">
          There is no prediction by “{props.names.get(against) ?? against}” to compare with.
        </p>
      )}
      {draws && (
        <>
          <div className="el-compare-panels" data-show={arrangement}>
            {arrangement === "overlay" && (
              <Overlay
                {...shared}
                stands="leads"
                front={at === MINE ? MINE : (front?.at ?? 0)}
                withMine={against === MINE || at === MINE}
              />
            )}
            {arrangement === "one" && front && (
              <Panel
                {...shared}
                contestant={front}
                stands="leads"
                place={ALONE}
                whose="one at a time"
              />
            )}
            {(arrangement === "side_by_side" || arrangement === "stacked") &&
              contestants.map((each) => (
                <Panel
                  {...shared}
                  key={each.at}
                  contestant={each}
                  stands={each.at === 0 ? "leads" : "follows"}
                  place={`${each.at}`}
                  whose={`by ${each.title}`}
                />
              ))}
            {(mayTake || contestants.length === 0) && (
              <Mine
                source={source}
                count={mine.length}
                sight={sight}
                stands={contestants.length === 0 ? "leads" : "follows"}
              />
            )}
          </div>
          <Legend comparing={comparing} marks={arrangement !== "overlay"} />
        </>
      )}
      {!draws && <Source source={source} />}
      <Answers comparing={comparing} />
    </div>
  );
}

const isBeside =
  (against: string, { contestants }: { readonly contestants: readonly Contestant[] }) =>
  (): boolean =>
    contestants.every(({ name }) => name !== against);

/** Of whoever compares it is a look at their own work, in the place of the others. */
function inFront(
  contestants: readonly Contestant[],
  at: string,
  mine: Contestant["regions"],
): Contestant | undefined {
  const first = contestants[0];
  if (at !== MINE) return contestants.find(({ name }) => name === at) ?? first;
  return first && { ...first, at: -1, name: MINE, title: "Mine", regions: mine };
}
