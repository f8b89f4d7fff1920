// Tracks as plain numbers: where the box is at a time, and what its key frames come to.

import type { Stretch } from "../../core/clock";
import type { KeyFrame, Track } from "../../schema.gen";
import type { BoxShape } from "../box/geometry";
import type { Geometry } from "../region";

export type TrackShape = Geometry<Track>;

/** The box at a time; undefined before it appears, and from where it is gone. As Python's `Track.at`. */
export function at({ frames }: TrackShape, time: number): KeyFrame | undefined {
  const next = after(frames, time);
  const [one, other] = [frames[next - 1], frames[next]];
  if (!one?.visible) return undefined;
  return other && one.time !== time ? between(one, other, time) : { ...one, time };
}

/** How many key frames lie at a time or before it. */
function after(frames: readonly KeyFrame[], time: number): number {
  let [low, high] = [0, frames.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((frames[middle]?.time ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last key frame at a time or before it, and the next. */
export function about({ frames }: TrackShape, time: number): readonly KeyFrame[] {
  const next = after(frames, time);
  return frames.slice(Math.max(0, next - 1), next + 1);
}

/** It turns by the plain difference, so that it can turn more than once round. */
function between(one: KeyFrame, other: KeyFrame, time: number): KeyFrame {
  const share = (time - one.time) / (other.time - one.time);
  const along = (key: "x" | "y" | "width" | "height" | "rotation"): number =>
    one[key] + (other[key] - one[key]) * share;
  return {
    time,
    x: along("x"),
    y: along("y"),
    width: along("width"),
    height: along("height"),
    rotation: along("rotation"),
    visible: true,
  };
}

export const boxOf = ({ x, y, width, height, rotation }: KeyFrame): BoxShape => ({
  kind: "box",
  ...{ x, y, width, height, rotation },
});

/** The box of a key frame elsewhere; of two ways to lean alike, the one that turns it least. */
export function reshaped(frame: KeyFrame, { x, y, width, height, rotation }: BoxShape): KeyFrame {
  const turns = Math.round((frame.rotation - rotation) / 360);
  return {
    ...frame,
    ...{ x: tidy(x), y: tidy(y), width: tidy(width), height: tidy(height) },
    rotation: tidy(rotation + turns * 360),
  };
}

/** In thousandths: what lies between two key frames has no end of digits. */
const tidy = (length: number): number => Math.round(length * 1000) / 1000;

/** Whether a time is as good as another: on the same frame of a film. */
export type IsThere = (time: number) => boolean;

/** With a key frame in place of those that are there already. */
export function put(
  track: TrackShape,
  frame: KeyFrame,
  isThere: IsThere = (time) => time === frame.time,
): TrackShape {
  const others = track.frames.filter(({ time }) => !isThere(time));
  return { ...track, frames: [...others, frame].sort(byTime) };
}

/** Undefined where no key frame would be left. */
export function without(track: TrackShape, isThere: IsThere): TrackShape | undefined {
  const frames = track.frames.filter(({ time }) => !isThere(time));
  return frames.length > 0 ? { ...track, frames } : undefined;
}

const byTime = (one: KeyFrame, other: KeyFrame): number => one.time - other.time;

/** From where it appears to where it is gone for good, or to the end; undefined if it is never seen. */
export function extent({ frames }: TrackShape, end: number): Stretch | undefined {
  const first = frames.findIndex(({ visible }) => visible);
  const start = frames[first]?.time;
  if (start === undefined) return undefined;
  const last = frames.findLastIndex(({ visible }) => visible);
  return { start, end: frames[last + 1]?.time ?? Math.max(start, end) };
}

/** Whether it can be seen somewhere in it. */
const isSeen = ({ frames }: TrackShape): boolean => frames.some(({ visible }) => visible);

/** Cut in two, the first gone where the second begins; undefined where one of them is never seen. */
export function split(
  track: TrackShape,
  time: number,
): readonly [TrackShape, TrackShape] | undefined {
  const here = at(track, time);
  const before = track.frames.filter((frame) => (here ? frame.time < time : frame.time <= time));
  const behind = track.frames.filter((frame) => frame.time > time);
  const gone = here ? [{ ...here, visible: false }] : [];
  const first = { ...track, frames: [...before, ...gone] };
  const second = { ...track, frames: [...(here ? [here] : []), ...behind] };
  return isSeen(first) && isSeen(second) ? [first, second] : undefined;
}

/** One track of several: where two have key frames, those of the one that begins later. */
export function joined(tracks: readonly [TrackShape, ...TrackShape[]]): TrackShape {
  const startOf = ({ frames }: TrackShape): number => frames[0]?.time ?? 0;
  const [first, ...later] = [...tracks].sort((one, other) => startOf(one) - startOf(other));
  const frames = later.reduce((all, track) => {
    const [start, end] = [startOf(track), track.frames.at(-1)?.time ?? 0];
    const kept = all.filter(({ time }) => time < start || time > end);
    return [...kept, ...track.frames].sort(byTime);
  }, first?.frames ?? []);
  return { ...tracks[0], frames };
}

/** Without the key frames that say less than `slack` pixels or degrees more than those about them. */
export function simplified(track: TrackShape, slack: number): TrackShape {
  const { frames } = track;
  const kept: number[] = [];
  for (const index of frames.keys()) {
    const last = kept.at(-1);
    const isEnd = last === undefined || index === frames.length - 1;
    if (isEnd || !isTold(frames.slice(last, index + 2), slack)) kept.push(index);
  }
  if (kept.length === frames.length) return track;
  return { ...track, frames: frames.filter((_, index) => kept.includes(index)) };
}

/** Whether the first and the last of some key frames say all that those between them do. */
function isTold(frames: readonly KeyFrame[], slack: number): boolean {
  const [one, ...inner] = frames;
  const other = inner.pop();
  if (!one || !other) return false;
  if (!one.visible) return inner.every(({ visible }) => !visible);
  return inner.every((each) => {
    const there = between(one, other, each.time);
    const keys = ["x", "y", "width", "height", "rotation"] as const;
    return each.visible && keys.every((key) => Math.abs(there[key] - each[key]) <= slack);
  });
}
