// The review of predictions as commands: each with its key, for the toolbar and the help sheet.

import type { Command } from "../../core/command";
import { basisIn, isGuess, isRegion, selectedIn } from "../../core/part";
import type { AnyRegion } from "../../schema.gen";
import type { Given } from "../marking/given";
import {
  accept,
  bringBack,
  goToLeastCertain,
  goToNext,
  guesses,
  type Judging,
  judgeAndGoOn,
} from "./judging";
import { misfitsOf } from "./misfits";
import { type Gone, type Review, reviewOf } from "./reviewed";

export const ids = {
  accept: "review.accept",
  reject: "review.reject",
  next: "review.next",
  acceptAll: "review.accept_all",
  back: "review.bring_back",
} as const;

export function reviewCommands(given: Given): readonly Command[] {
  const { editing, locked } = given;
  const predictions = basisIn(editing.parts);
  const review = reviewOf(predictions, editing.regions);
  const { open, gone, standings } = review;
  if (standings.size + gone.length + open.length === 0) return [];
  const chosen = selectedIn(editing);
  const fromModel = chosen.filter(({ derived_from }) => derived_from !== null);
  const isScored = open.some(({ score }) => score !== null);
  const [label, go] = isScored
    ? ["Least certain guess", goToLeastCertain]
    : ["Next guess", goToNext];
  return [
    one(ids.accept, "Accept, and on to the next guess", "Alt+Y", open.length > 0, () =>
      acceptOrGo(given, chosen.filter(isGuess)),
    ),
    one(ids.reject, "Reject, and on to the next guess", "Alt+X", fromModel.length > 0, () =>
      judgeAndGoOn(given, fromModel, "reject"),
    ),
    one(ids.next, label, "Alt+U", open.length > 0, () => go(given)),
    one(ids.acceptAll, "Accept all guesses", "Alt+Shift+Y", able(given, review).length > 0, () =>
      acceptAll(given, open),
    ),
    one(ids.back, "Bring back what was rejected last", "Alt+Shift+X", gone.length > 0, () =>
      bringBack(given, lastOf(given, gone)),
    ),
  ];

  function one(id: string, label: string, shortcut: string, enabled: boolean, run: () => void) {
    return {
      ...{ id, label, shortcut, group: "Predictions", run },
      enabled: enabled && !locked,
      always: true,
    } as const;
  }
}

/** The guesses that may be accepted as they are. */
export function able({ face }: Pick<Judging, "face">, { open }: Review): readonly AnyRegion[] {
  const misfit = misfitsOf(face);
  return open.filter((region) => misfit(region) === "");
}

/** Nothing is accepted that nobody has gone to. */
function acceptOrGo(given: Given, chosen: readonly AnyRegion[]): void {
  if (chosen.length === 0) goToNext(given);
  else judgeAndGoOn(given, chosen, "accept");
}

export function acceptAll(judging: Judging, regions: readonly AnyRegion[]): void {
  const { changed, left } = accept(judging, regions);
  const rest = left > 0 ? ` ${guesses(left)} cannot be accepted.` : "";
  judging.announce(`${guesses(changed)} accepted.${rest}`);
}

/** What the latest change took away of them; else the last in their order. */
function lastOf({ editing }: Given, gone: readonly Gone[]): readonly Gone[] {
  const byId = new Map(gone.map((each) => [each.region.id, each]));
  for (const change of [...editing.history.past].reverse()) {
    for (const [before, after] of change.values()) {
      const wasThere = before && !after && isRegion(before) ? before.derived_from : null;
      const found = byId.get(wasThere ?? "");
      if (found) return [found];
    }
  }
  return gone.slice(-1);
}
