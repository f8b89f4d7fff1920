// What the marks on the regions mean, and the way to take what most agree on.

import { marks } from "./shown";
import type { Comparing } from "./useComparing";

type Props = {
  readonly comparing: Comparing;
  readonly marks: boolean;
};

export function Legend({ comparing, marks: isMarked }: Props) {
  const { contestants, facings, mayTake, takeAgreed, said } = comparing;
  const some = contestants.filter(({ regions }) => regions.length > 0).length;
  const isHeld = isMarked && facings.some(Boolean);
  return (
    <div className="el-legend">
      {isHeld && (
        <dl aria-label="Marks">
          <Entry sign={marks.only} words="only here" />
          <Entry sign={marks.relabelled} words="same place, other label" />
          <Entry sign={marks.both} words="in both, dashed" isDashed />
          {mayTake && <Entry sign={marks.taken} words="taken" />}
        </dl>
      )}
      {/* Those who do not see it were told. */}
      {said && (
        <span className="el-take-note" aria-hidden="true">
          {said}
        </span>
      )}
      {mayTake && some > 1 && (
        <button type="button" className="el-button el-take-button" onClick={takeAgreed}>
          Take what most agree on
        </button>
      )}
    </div>
  );
}

type EntryProps = {
  readonly sign: string;
  readonly words: string;
  readonly isDashed?: boolean;
};

function Entry({ sign, words, isDashed }: EntryProps) {
  return (
    <div className="el-legend-entry">
      <dt data-dashed={isDashed}>{sign}</dt>
      <dd>{words}</dd>
    </div>
  );
}
