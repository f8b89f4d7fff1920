// How each contestant stands to the one that it is held against.

// All that the views of a plane load, of which the overlaps need some: else it would be cut into many files.
import "../../../regions/plane";
import { type Contrast, contrast, type Standing, standingsOf } from "../../../review/contrast";
import type { AnyRegion } from "../../../schema.gen";
import { type Contestant, MINE, type Opponent, opponentOf } from "./contestants";

export type Facing = {
  readonly opponent: Opponent;
  /** What the opponent is called. */
  readonly title: string;
  readonly found: Contrast;
  readonly standings: ReadonlyMap<AnyRegion, Standing>;
};

type Regions = readonly AnyRegion[];

// An edit changes one list of many, and each is compared with the same ones again.
const known = new WeakMap<Regions, WeakMap<Regions, Pick<Facing, "found" | "standings">>>();

function compared(ones: Regions, others: Regions): Pick<Facing, "found" | "standings"> {
  const ofOnes = known.get(ones) ?? new WeakMap();
  known.set(ones, ofOnes);
  const there = ofOnes.get(others);
  if (there) return there;
  const found = contrast(ones, others);
  const made = { found, standings: standingsOf(found) };
  ofOnes.set(others, made);
  return made;
}

/** One for each contestant; undefined for the one that all others are held against. */
export function facingsOf(
  contestants: readonly Contestant[],
  mine: Regions,
  against: string,
): readonly (Facing | undefined)[] {
  const names = contestants.map(({ name }) => name);
  return contestants.map(({ at, regions }) => {
    const opponent = opponentOf(at, names, against);
    if (opponent === undefined) return undefined;
    if (opponent === MINE) return { opponent, title: "mine", ...compared(regions, mine) };
    const other = contestants[opponent];
    return other && { opponent, title: other.title, ...compared(regions, other.regions) };
  });
}
