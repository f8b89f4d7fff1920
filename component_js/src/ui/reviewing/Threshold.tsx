// Accepts all guesses from a score on, and rejects those below it; says how many before it does.

import { useState } from "react";
import { basisIn } from "../../core/part";
import type { AnyRegion } from "../../schema.gen";
import { useWork } from "../layout/work";
import { guesses, reject } from "./judging";
import { able, acceptAll } from "./reviewCommands";
import { percentOf, reviewOf } from "./reviewed";

const BINS = 20;

export function Threshold() {
  const work = useWork();
  const { editing, announce } = work;
  const [least, setLeast] = useState(50);
  const review = reviewOf(basisIn(editing.parts), editing.regions);
  const { open } = review;
  const fit = able(work, review);
  const scored = open.filter(({ score }) => score !== null);
  if (scored.length === 0) return <AcceptAll regions={fit} />;
  const taken = fit.filter((region) => (percentOf(region) ?? -1) >= least);
  const below = scored.filter((region) => (percentOf(region) ?? 0) < least && !region.locked);
  const words = `Accept ${taken.length} of ${open.length} at ${least} % or more`;

  function rejectBelow(): void {
    const { changed } = reject(work, below);
    announce(`${guesses(changed)} rejected.`);
  }

  return (
    <div className="el-review-score">
      <label className="el-review-slider">
        <span>Score</span>
        <span className="el-review-range">
          <Spread regions={scored} least={least} />
          <input
            type="range"
            min={0}
            max={100}
            value={least}
            aria-label="Score to accept from"
            aria-valuetext={`${least} % or more: ${taken.length} of ${open.length}`}
            onChange={({ target: { value } }) => setLeast(Number(value))}
          />
        </span>
        <output>{least} %</output>
      </label>
      <button
        type="button"
        className="el-button"
        aria-disabled={taken.length === 0}
        onClick={() => taken.length > 0 && acceptAll(work, taken)}
      >
        {words}
      </button>
      <button
        type="button"
        className="el-button"
        aria-disabled={below.length === 0}
        onClick={() => below.length > 0 && rejectBelow()}
      >
        Reject {below.length} below
      </button>
    </div>
  );
}

function AcceptAll({ regions }: { readonly regions: readonly AnyRegion[] }) {
  const work = useWork();
  if (regions.length === 0) return null;
  return (
    <div className="el-review-score">
      <button type="button" className="el-button" onClick={() => acceptAll(work, regions)}>
        Accept all {regions.length}
      </button>
    </div>
  );
}

type SpreadProps = { readonly regions: readonly AnyRegion[]; readonly least: number };

/** How the scores are spread, over the slider. */
function Spread({ regions, least }: SpreadProps) {
  const counts = Array.from({ length: BINS }, () => 0);
  for (const region of regions) {
    const at = Math.min(BINS - 1, Math.floor(((percentOf(region) ?? 0) * BINS) / 100));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  return (
    <span className="el-review-spread" aria-hidden="true">
      {counts.map((count, at) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a bin is its place.
          key={at}
          data-in={(at + 0.5) * (100 / BINS) >= least || undefined}
          style={{ height: `${(100 * count) / most}%` }}
        />
      ))}
    </span>
  );
}
