// By key: the cursor goes along, an interval starts and ends at it, what is selected is nudged.

import { channelsOf } from "../layout";
import { revealing } from "../looking/window";
import type { Stage } from "../stage";
import { placeIn, spoken } from "../words";
import { toolOf } from "./taking";

/** One sample or frame; where many of those lie on a pixel, as many as can be seen to move. */
export function stepFrom(stage: Stage, from: number, times: number): number {
  const { stepped } = stage.given();
  const to = stepped(from, times);
  const far = from + times * stage.pixel();
  return Math.abs(to - from) >= Math.abs(far - from) ? to : stepped(far, 0);
}

export function goBy(stage: Stage, times: number): void {
  goTo(stage, stepFrom(stage, stage.cursor(), times));
}

export function goTo(stage: Stage, to: number): void {
  stage.seek(to);
  const at = stage.cursor();
  stage.look(revealing(stage.window(), { start: at, end: at }));
  const [shape] = stage.hand.held()?.shapes ?? [];
  const given = stage.given();
  given.view.announce(
    shape ? `${spoken(given, shape)}.` : `${placeIn(given, at)}${inside(stage, at)}.`,
  );
}

/** What the cursor is in, said where that is something else than before. */
function inside(stage: Stage, at: number): string {
  const titles = stage
    .scene()
    .field.within({ start: at, end: at })
    .map(({ title }) => title);
  const words = [...new Set(titles)].join(", ");
  if (words === stage.overlay().inside) return "";
  stage.show({ inside: words });
  return words === "" ? ", in nothing" : `, in ${words}`;
}

/** An interval starts at the cursor, and the next time ends there; an instant is set. */
export function startOrEnd(stage: Stage): boolean {
  const { hand } = stage;
  const at = stage.cursor();
  const given = stage.given();
  if (hand.held()) {
    hand.send("enter", at);
    return true;
  }
  const tool = toolOf(stage);
  if (!tool) return false;
  // By key, any length is meant.
  hand.draw(tool, at, stage.worktime(stage.overlay().channel, 0), true);
  if (given.view.drawing?.tool === "instant") hand.send("enter", at);
  else given.view.announce(`Starts at ${placeIn(given, at)}.`);
  return true;
}

/** Where one channel is marked by key, the next one below or above. */
export function turnRow(stage: Stage, by: 1 | -1): boolean {
  const channels = channelsOf(stage.layout().rows);
  const { channel } = stage.overlay();
  if (channel === null || stage.hand.held()) return false;
  const next = channels[channels.indexOf(channel) + by];
  if (next !== undefined) stage.show({ channel: next });
  const title = stage.layout().rows.find(({ band }) => band.channel === (next ?? channel));
  stage.given().view.announce(`On ${title?.band.title ?? channel}.`);
  return true;
}

/** By samples or frames, however small they look. */
export function stepBy(stage: Stage, times: number): boolean {
  const { clock } = stage.given().view;
  if (clock.running()) clock.pause();
  goTo(stage, stage.given().stepped(stage.cursor(), times));
  return true;
}
