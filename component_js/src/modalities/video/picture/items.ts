// The boxes that are seen on a frame, with their looks.

import { area, bounds, hit } from "../../../regions/box/geometry";
import type { Bones, Point } from "../../../regions/region";
import { about, at, boxOf } from "../../../regions/track/geometry";
import type { AnyRegion, KeyFrame, Track } from "../../../schema.gen";
import type { Frames } from "../frames";

export type Item = {
  readonly region: Track;
  /** Where its box is. */
  readonly box: KeyFrame;
  /** There is a key frame on this very frame. */
  readonly isKey: boolean;
  readonly color: string;
  readonly title: string;
};

type Looks = {
  readonly colorOf: (region: AnyRegion) => string;
  readonly titleOf: (region: AnyRegion) => string;
  readonly bonesOf?: (region: AnyRegion) => Bones;
};

export const isTrack = (region: AnyRegion): region is Track => region.kind === "track";

/** Its key frame on a frame: the one that begins nearest to it. */
export function keyOn(track: Pick<Track, "kind" | "frames">, frames: Frames, frame: number) {
  const near = about(track, frames.start(frame) + frames.step / 2);
  return near.find(({ time }) => frames.nearest(time) === frame);
}

export function boxOn(track: Pick<Track, "kind" | "frames">, frames: Frames, frame: number) {
  const key = keyOn(track, frames, frame);
  return { box: at(track, key?.time ?? frames.start(frame)), isKey: key !== undefined };
}

export function itemsOn(
  regions: readonly AnyRegion[],
  frames: Frames,
  frame: number,
  { colorOf, titleOf }: Looks,
): readonly Item[] {
  return regions.flatMap((region) => {
    if (!isTrack(region) || region.hidden) return [];
    const { box, isKey } = boxOn(region, frames, frame);
    return box ? [{ region, box, isKey, color: colorOf(region), title: titleOf(region) }] : [];
  });
}

/** Those at a place, the smallest first. */
export function itemsAt(items: readonly Item[], place: Point, slack: number): readonly Item[] {
  return items
    .filter(({ box }) => hit(boxOf(box), place, slack))
    .sort((one, other) => area(boxOf(one.box)) - area(boxOf(other.box)));
}

export const boundsOf = ({ box }: Item) => bounds(boxOf(box));
