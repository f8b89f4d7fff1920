// What the list of regions says of predicted ones, and does with them.

import { type ReactNode, useCallback, useMemo } from "react";
import { basisIn, isGuess } from "../../core/part";
import { useLatest } from "../../latest";
import type { AnyRegion } from "../../schema.gen";
import { useWork } from "../layout/work";
import { judge } from "./judging";
import { misfitsOf } from "./misfits";
import { reviewOf, type Standing } from "./reviewed";
import { Became, Judge } from "./Standing";

export type Judged = {
  readonly standing: Standing;
  /** Why it cannot stay as it is, or "". */
  readonly misfit: string;
  readonly Became: typeof Became;
  readonly Judge: typeof Judge;
};

export type Listing = {
  /** Undefined of what people drew. */
  readonly listedOf: (region: AnyRegion) => Judged | undefined;
  readonly onJudge: (region: AnyRegion, how: "accept" | "reject") => void;
};

// The same for the same: a row is drawn again only for something else.
const made = new Map<string, Judged>();

function known(key: string, listed: Judged): Judged {
  const found = made.get(key) ?? listed;
  made.set(key, found);
  return found;
}

type Props = { readonly children: (listing: Listing) => ReactNode };

/** The list, told what became of each prediction. */
export function Listed({ children }: Props) {
  const work = useWork();
  const { editing, face } = work;
  const latest = useLatest(work);
  const { standings } = reviewOf(basisIn(editing.parts), editing.regions);
  const listedOf = useMemo(() => {
    const misfit = misfitsOf(face);
    return (region: AnyRegion): Judged | undefined => {
      const standing = standings.get(region.id) ?? (isGuess(region) ? "guess" : undefined);
      if (!standing) return undefined;
      const flaw = misfit(region);
      return known(`${standing} ${flaw}`, { standing, misfit: flaw, Became, Judge });
    };
  }, [standings, face]);
  const onJudge = useCallback(
    (region: AnyRegion, how: "accept" | "reject") => void judge(latest.current, [region], how),
    [latest],
  );
  return children({ listedOf, onJudge });
}
