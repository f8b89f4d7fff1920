// Plays, pauses, goes on and back, and keeps to a part: for who plays, whatever it is.

import type { Stretch } from "../core/clock";
import { around } from "./looking/window";
import type { Stage } from "./stage";

export const RATES = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

/** How far a leap goes, in seconds. */
export const LEAP = 5;

const clockOf = (stage: Stage) => stage.given().view.clock;

export function playOrPause(stage: Stage): void {
  const clock = clockOf(stage);
  if (clock.running()) clock.pause();
  else clock.play();
}

export function leap(stage: Stage, by: number): void {
  stage.seek(stage.cursor() + by);
}

/** The next of the usual rates. */
export function pace(stage: Stage, way: 1 | -1): void {
  const clock = clockOf(stage);
  const rates = way > 0 ? RATES : [...RATES].reverse();
  const next = rates.find((each) => (each - clock.rate()) * way > 1e-9);
  if (next !== undefined) clock.setRate(next);
  stage.given().view.announce(`${clock.rate()} times.`);
}

const partOf = (stage: Stage, { start, end }: Stretch, loops: boolean) => {
  const from = stage.whole().start;
  return { start: start - from, end: end - from, loops };
};

/** From the first start to the last end. */
export function playSelected(stage: Stage): void {
  const part = selectedPart(stage);
  if (part) clockOf(stage).play(partOf(stage, part, clockOf(stage).part()?.loops ?? false));
}

export function playOrShow(stage: Stage, part: Stretch): void {
  if (stage.given().plays) clockOf(stage).play(partOf(stage, part, false));
  else stage.look(around(part));
}

export const loops = (stage: Stage): boolean => clockOf(stage).part()?.loops === true;

/** What is selected, or else what is in sight, over and over. */
export function turnLoop(stage: Stage): void {
  const clock = clockOf(stage);
  const { announce } = stage.given().view;
  if (loops(stage)) {
    clock.keepTo(undefined);
    announce("Loop off.");
    return;
  }
  const selected = selectedPart(stage);
  const part = partOf(stage, selected ?? stage.window(), true);
  clock.keepTo(part);
  if (clock.now() < part.start || clock.now() > part.end) clock.seek(part.start);
  announce(selected ? "What is selected loops." : "What is in sight loops.");
}

function selectedPart(stage: Stage): Stretch | undefined {
  const selected = stage.selected().filter(({ start, end }) => end > start);
  if (selected.length === 0) return undefined;
  return {
    start: Math.min(...selected.map(({ start }) => start)),
    end: Math.max(...selected.map(({ end }) => end)),
  };
}
