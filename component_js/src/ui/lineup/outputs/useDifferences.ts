// The differences between outputs, made in small steps: whoever types meanwhile waits for none of them.

import { useEffect, useState } from "react";
import { createScope, type Scope } from "../../../core/scope";
import { compare, type Difference } from "../../../core/wording/words";
import { useLatest } from "../../../latest";
import { MINE, type Pair } from "./pairs";

export type Made = { readonly pair: Pair; readonly difference: Difference };

/** In milliseconds: half of what is left for a key that is pressed. */
const TURN = 6;
/** What somebody types is compared once they have not typed for so long. */
const PAUSE = 300;

/** By the names of the outputs; what somebody types may have gone on since it was compared. */
export function useDifferences(pairs: readonly Pair[]): ReadonlyMap<string, Made> {
  const [made, setMade] = useState<ReadonlyMap<string, Made>>(new Map());
  const known = useLatest(made);
  const wanted = useSteadyPairs(pairs);
  useEffect(() => {
    const before = (pair: Pair): Pair | undefined => known.current.get(pair.name)?.pair;
    const left = wanted.filter((pair) => !isSame(before(pair), pair));
    const isTyped = left.every((pair) =>
      [pair, before(pair)].every((each) => each?.against === MINE),
    );
    const scope = createScope();
    scope.after(isTyped ? PAUSE : 0, () =>
      work(scope, left, (one) => setMade((all) => new Map(all).set(one.pair.name, one))),
    );
    return scope.close;
  }, [wanted, known]);
  return made;
}

/** What was found of these two; of what somebody types, also before they typed on. */
export function differenceFor(pair: Pair, made: Made | undefined): Difference | undefined {
  const isOfThese = made?.pair.after === pair.after && made.pair.against === pair.against;
  return isOfThese ? made.difference : undefined;
}

/** One comparison after the other, a few milliseconds at a time. */
function work(scope: Scope, [pair, ...rest]: readonly Pair[], tell: (made: Made) => void): void {
  if (!pair) return;
  const comparing = compare(pair.before, pair.after);
  const go = (): void => {
    const since = performance.now();
    do {
      const { done, value } = comparing.next();
      if (!done) continue;
      tell({ pair, difference: value });
      scope.after(0, () => work(scope, rest, tell));
      return;
    } while (performance.now() - since < TURN);
    scope.after(0, go);
  };
  go();
}

/** The same list as long as the same is compared. */
function useSteadyPairs(pairs: readonly Pair[]): readonly Pair[] {
  const [held, setHeld] = useState(pairs);
  const stays = held.length === pairs.length && held.every((pair, at) => isSame(pair, pairs[at]));
  if (!stays) setHeld(pairs);
  return stays ? held : pairs;
}

function isSame(one: Pair | undefined, other: Pair | undefined): boolean {
  return (
    one?.name === other?.name &&
    one?.against === other?.against &&
    one?.isWhole === other?.isWhole &&
    one?.before === other?.before &&
    one?.after === other?.after
  );
}
