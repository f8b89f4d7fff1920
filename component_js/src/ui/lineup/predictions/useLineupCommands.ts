// What is done to a comparison by key: take what is selected, go to the next difference.

import { useEffect, useId, useMemo } from "react";
import type { Command } from "../../../core/command";
import { useLatest } from "../../../modalities/latest";
import { useWork } from "../../layout/work";
import type { Contestant } from "./contestants";
import type { Comparing } from "./useComparing";

/** Small letters belong to labels and tools, and most with Shift to the views. */
export const TAKE = "Shift+T";
const NEXT = "Shift+K";

/** They stand beside those of whatever view is worked on; a line break is in no source's name. */
export function useLineupCommands(comparing: Comparing, touched: Contestant | undefined): void {
  const { onCommands, keys } = useWork();
  const { contestants, facings, mayTake, selectedOf } = comparing;
  const at = `\n${useId()}`;
  const taker = [touched, ...contestants].find((each) => each && selectedOf(each).length > 0);
  const walker =
    touched && facings[touched.at] ? touched : contestants.find(({ at }) => facings[at]);
  const latest = useLatest({ comparing, taker, walker, onCommands });
  const taken = useMemo(
    () => new Set([...keys.values()].flatMap((each) => [...each.values()]).map(lower)),
    [keys],
  );
  const [canTake, canWalk] = [mayTake && taker !== undefined, walker !== undefined];
  useEffect(() => {
    const one = (id: string, label: string, key: string, enabled: boolean, run: () => void) => ({
      ...{ id: `lineup.${id}`, group: "Compare", label, enabled, run },
      ...(taken.has(lower(key)) ? {} : { shortcut: key }),
    });
    const commands: readonly Command[] = [
      one("take", "Take what is selected", TAKE, canTake, () => {
        const { comparing, taker } = latest.current;
        if (taker) comparing.take(taker);
      }),
      one("next", "Next difference", NEXT, canWalk, () => {
        const { comparing, walker } = latest.current;
        if (walker) comparing.walk(walker, "different");
      }),
    ];
    const { onCommands } = latest.current;
    onCommands(at, commands);
    return () => latest.current.onCommands(at, []);
  }, [at, canTake, canWalk, taken, latest]);
}

const lower = (key: string): string => key.toLowerCase();
