// The tracks along the timeline: from where each appears to where it is gone, with its key frames.

import { extent } from "../../regions/track/geometry";
import type { AnyRegion, Track } from "../../schema.gen";
import type { Bar } from "../../timeline/props";
import { isTrack } from "./picture/items";
import type { Opened } from "./useFilm";

/** Of tracks that have not changed, the same bars; each begins with the frame that it is first seen on. */
export function createBars({
  frames,
  space,
}: Opened): (regions: readonly AnyRegion[]) => readonly Bar[] {
  const made = new WeakMap<AnyRegion, Bar>();
  const onFrame = (time: number): number => frames.start(frames.nearest(time));

  function barOf(region: Track): Bar {
    const first = region.frames[0]?.time ?? 0;
    const never = { start: first, end: region.frames.at(-1)?.time ?? first };
    const { start, end } = extent(region, space.duration) ?? never;
    const marks = region.frames.map(({ time }) => onFrame(time));
    const bar = { region, start: onFrame(start), end: Math.max(end, onFrame(start)), marks };
    made.set(region, bar);
    return bar;
  }

  return (regions) => regions.filter(isTrack).map((region) => made.get(region) ?? barOf(region));
}
