// What is done to intervals besides drawing and pulling: cut, join, bring an end to the cursor, nudge.

import { newId } from "../core/id";
import { timeKinds } from "../regions/timeline";
import type { Interval } from "../schema.gen";
import type { Grip } from "./hands/hand";
import { stepFrom } from "./hands/stepping";
import type { Stage } from "./stage";
import { placeIn, spoken } from "./words";

const { moved, shift, split, joined } = timeKinds.interval;

/** The first half stays what it was; nobody has seen the second one before. */
export function splitAtCursor(stage: Stage): void {
  const { view } = stage.given();
  const at = stage.cursor();
  const under = stage.scene().field.within({ start: at, end: at });
  const chosen = stage.movable();
  // With nothing selected it is clear what is meant where there is only one.
  const free = under.flatMap(({ interval }) => (interval && !interval.locked ? interval : []));
  const wanted = chosen.length > 0 || free.length > 1 ? chosen : free;
  const halves = wanted.flatMap((each) => {
    const cut = split(each, at);
    if (!cut) return [];
    const [first, second] = cut;
    const later = { ...each, ...second, id: newId(), derived_from: null, score: null };
    return [{ ...each, ...first }, later];
  });
  if (halves.length === 0) {
    view.announce(
      free.length > 1 ? "Select what to split." : "The cursor is inside of no interval.",
    );
    return;
  }
  view.onChange(halves);
  view.announce(`Split at ${placeIn(stage.given(), at)}.`);
}

/** Into the one that starts first. */
export function joinSelected(stage: Stage): void {
  const { view } = stage.given();
  const [first, ...others] = [...stage.movable()].sort((one, other) => one.start - other.start);
  if (!first || others.length === 0) return;
  const all: Interval = { ...first, ...joined([first, ...others]) };
  view.onChange(
    [all],
    others.map(({ id }) => id),
  );
  view.onSelect([first.id]);
  view.announce(`${others.length + 1} intervals joined. ${spoken(stage.given(), all)}.`);
}

export function endToCursor(stage: Stage, end: Grip): void {
  moveEnd(stage, end, () => stage.cursor());
}

/** By a step of what can be seen. */
export function nudgeEnd(stage: Stage, end: Grip, times: number): void {
  moveEnd(stage, end, (interval) => stepFrom(stage, interval[end], times));
}

function moveEnd(stage: Stage, end: Grip, to: (interval: Interval) => number): void {
  change(stage, (each) => moved(each, end, to(each), stage.whole()));
}

/** All by as much as the first and the last of them can go. */
export function nudge(stage: Stage, times: number): void {
  const movable = stage.movable();
  const first = Math.min(...movable.map(({ start }) => start));
  const last = Math.max(...movable.map(({ end }) => end));
  const [one] = movable;
  if (!one) {
    sayLocked(stage);
    return;
  }
  const around = { ...one, start: first, end: last };
  const to = shift(around, stepFrom(stage, first, times) - first, stage.whole());
  change(stage, (each) => shift(each, to.start - first, stage.whole()));
}

function change(stage: Stage, changed: (each: Interval) => Pick<Interval, "start" | "end">): void {
  const { view } = stage.given();
  const movable = stage.movable();
  const next = movable.map((each) => ({ ...each, ...changed(each) }));
  const [one] = next;
  if (!one) sayLocked(stage);
  else if (next.every((each, at) => isSame(each, movable[at]))) {
    view.announce("It goes no further.");
  } else {
    view.onChange(next);
    view.announce(next.length > 1 ? `${next.length} intervals.` : `${spoken(stage.given(), one)}.`);
  }
}

function isSame(one: Interval, other: Interval | undefined): boolean {
  return one.start === other?.start && one.end === other.end;
}

function sayLocked(stage: Stage): void {
  const { locked, announce } = stage.given().view;
  if (!locked) announce("It is locked.");
}
