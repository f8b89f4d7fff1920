// What is done to a comparison by key: take what is selected, go to the next difference.

import { useOffers } from "../offer";
import type { Contestant } from "./contestants";
import type { Comparing } from "./useComparing";

/** Small letters belong to labels and tools, and most with Shift to the views. */
export const TAKE = "Shift+T";
const NEXT = "Shift+K";

export function useLineupCommands(comparing: Comparing, touched: Contestant | undefined): void {
  const { contestants, facings, mayTake, selectedOf } = comparing;
  const walker =
    touched && facings[touched.at] ? touched : contestants.find(({ at }) => facings[at]);
  useOffers([
    {
      id: "lineup.take",
      label: "Take what is selected",
      shortcut: TAKE,
      // Also with nothing selected: then it says so. A key waits for no render.
      enabled: mayTake,
      run: () =>
        comparing.take(
          [touched, ...contestants].find((each) => each && selectedOf(each).length > 0),
        ),
    },
    {
      id: "lineup.next",
      label: "Next difference",
      shortcut: NEXT,
      enabled: walker !== undefined,
      run: () => walker && comparing.walk(walker, "different"),
    },
  ]);
}
