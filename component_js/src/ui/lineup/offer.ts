// The commands of a lineup: its arrangements, the blink key, and what its contestants add.

import { useEffect, useId, useMemo } from "react";
import type { Command } from "../../core/command";
import { createScope } from "../../core/scope";
import { useLatest } from "../../latest";
import { useWork } from "../layout/work";
import type { Arrangement } from "./kept";

export type Offer = Omit<Command, "group">;

export const titles: Readonly<Record<Arrangement, string>> = {
  side_by_side: "Side by side",
  stacked: "Stacked",
  overlay: "Overlay",
  one: "One at a time",
};

const keys: Readonly<Record<Arrangement, string>> = {
  side_by_side: "Alt+1",
  stacked: "Alt+2",
  overlay: "Alt+3",
  one: "Alt+4",
};

/** Small letters belong to labels and tools, and most with Shift to the views. */
const BLINK = "Shift+X";

/** A key that is held longer than this flips back when it is let go of. */
const HELD = 350;

type Given = {
  readonly show: Arrangement;
  readonly offered: readonly Arrangement[];
  readonly arrange: (show: Arrangement) => void;
  readonly canFlip: boolean;
  readonly flip: () => void;
  readonly more: readonly Offer[];
};

export function useOffer(given: Given): void {
  const flip = useLatest(given.flip);
  useOffers(commandsOf(given, () => flip.current()));
}

/**
 * They stand beside those of whatever view is worked on, without the keys that the interface's
 * author gave away; a line break is in no source's name.
 */
export function useOffers(offers: readonly Offer[]): void {
  const { onCommands, keys: own } = useWork();
  const id = useId();
  const latest = useLatest({ offers, onCommands });
  const taken = useMemo(
    () => new Set([...own.values()].flatMap((each) => [...each.values()]).map(lower)),
    [own],
  );
  const said = JSON.stringify(offers);
  useEffect(() => {
    const name = `\n${id}`;
    const tell = (commands: readonly Command[]): void => latest.current.onCommands(name, commands);
    const written: readonly Offer[] = JSON.parse(said);
    tell(
      written.map(({ shortcut, ...offer }) => ({
        ...offer,
        group: "Compare",
        ...(shortcut === undefined || taken.has(lower(shortcut)) ? {} : { shortcut }),
        run: () => latest.current.offers.find((each) => each.id === offer.id)?.run(),
      })),
    );
    return () => tell([]);
  }, [id, said, taken, latest]);
}

const lower = (key: string): string => key.toLowerCase();

function commandsOf(given: Given, flipBack: () => void): readonly Offer[] {
  const { show, offered, arrange, canFlip, flip, more } = given;
  return [
    ...offered.map((each) => ({
      id: `lineup.${each}`,
      label: titles[each],
      shortcut: keys[each],
      enabled: true,
      pressed: each === show,
      run: () => arrange(each),
    })),
    {
      id: "lineup.blink",
      label: "Flip to the other one; held, until it is let go of",
      shortcut: BLINK,
      enabled: canFlip,
      once: true,
      run() {
        flip();
        whenHeld(flipBack);
      },
    },
    ...more,
  ];
}

/** Runs once the key that is down comes up, if it was down for long. */
function whenHeld(run: () => void): void {
  const scope = createScope();
  const since = performance.now();
  scope.listen(document, "keyup", () => {
    scope.close();
    if (performance.now() - since > HELD) run();
  });
}
