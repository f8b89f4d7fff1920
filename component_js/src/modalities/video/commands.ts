// What is done with tracks besides drawing: key frames, where they are gone, cut and joined.

import type { Command } from "../../core/command";
import { newId } from "../../core/id";
import {
  joined,
  put,
  simplified,
  split,
  type TrackShape,
  without,
} from "../../regions/track/geometry";
import type { AnyRegion, KeyFrame, Track, VideoSource } from "../../schema.gen";
import type { Timed } from "../../timeline/timed";
import type { ViewProps } from "../modality";
import type { Frames } from "./frames";
import { boxOn, isTrack, keyOn } from "./picture/items";

type Props = Timed<ViewProps<VideoSource>>;

export type Film = {
  readonly frames: Frames;
  /** The frame that is shown. */
  readonly frame: () => number;
  readonly props: () => Props;
};

/** In pixels and degrees: what a needless key frame may say otherwise. */
const SLACK = 0.5;

type Chosen = Pick<Props, "regions" | "selection" | "locked">;

export const selectedTracks = ({ regions, selection }: Chosen): readonly Track[] =>
  regions.filter(isTrack).filter(({ id }) => selection.has(id));

/** What can be done depends on the frame, which is another one many times in a second: then it is said. */
export function trackCommands(film: Film, chosen: Chosen): readonly Command[] {
  const { props } = film;
  const tracks = selectedTracks(chosen);
  const isFree = !chosen.locked && tracks.length > 0 && tracks.every(({ locked }) => !locked);
  const one = tracks.length === 1 ? tracks[0] : undefined;
  const offer = (
    id: string,
    label: string,
    shortcut: string,
    enabled: boolean,
    run: () => void,
  ): Command => ({
    id: `video.${id}`,
    label,
    group: "Track",
    enabled,
    run,
    ...(shortcut && { shortcut }),
  });
  const edit = (id: string, label: string, shortcut: string, run: (track: Track) => void) =>
    offer(id, label, shortcut, isFree && one !== undefined, () => {
      const [track] = selectedTracks(props());
      if (track) run(track);
    });
  const go = (way: -1 | 1) => (): void => {
    const [track] = selectedTracks(props());
    if (track) toKeyFrame(film, track, way);
  };
  return [
    offer("previous_key", "Previous key frame", "p", one !== undefined, go(-1)),
    offer("next_key", "Next key frame", "n", one !== undefined, go(1)),
    edit("key", "Key frame here, or none", "k", (track) => turnKey(film, track)),
    edit("gone", "Gone from here, or back", "g", (track) => turnSeen(film, track)),
    edit("split", "Split the track here", "x", (track) => splitHere(film, track)),
    edit("simplify", "Drop needless key frames", "", (track) => simplify(film, track)),
    offer("merge", "Merge tracks", "m", isFree && tracks.length > 1, () => merge(film)),
  ];
}

function toKeyFrame({ frames, frame, props }: Film, track: Track, way: -1 | 1): void {
  const { clock, announce } = props();
  const places = track.frames.map(({ time }) => frames.nearest(time));
  const next =
    way > 0 ? places.find((place) => place > frame()) : places.findLast((place) => place < frame());
  if (next === undefined) {
    announce(way > 0 ? "No key frame after this." : "No key frame before this.");
    return;
  }
  clock.seek(frames.start(next));
  announce(`Key frame ${places.indexOf(next) + 1} of ${places.length}, frame ${next + 1}.`);
}

const hereOf =
  ({ frames, frame }: Film) =>
  (time: number): boolean =>
    frames.nearest(time) === frame();

function change({ props }: Film, track: Track, shape: TrackShape, said: string): void {
  props().onChange([{ ...track, frames: shape.frames }]);
  props().announce(said);
}

function turnKey(film: Film, track: Track): void {
  const { frames, frame, props } = film;
  const { box, isKey } = boxOn(track, frames, frame());
  const less = isKey ? without(track, hereOf(film)) : undefined;
  if (less) change(film, track, less, "Key frame removed.");
  else if (isKey) props().announce("It is the only key frame: delete the track instead.");
  else if (box) change(film, track, put(track, box, hereOf(film)), "Key frame set.");
  else props().announce("The track is not seen here.");
}

function turnSeen(film: Film, track: Track): void {
  const { frames, frame } = film;
  const { box } = boxOn(track, frames, frame());
  const time = frames.start(frame());
  const there = keyOn(track, frames, frame()) ?? nearestKey(track, time);
  if (box) {
    const gone = put(track, { ...box, visible: false }, hereOf(film));
    change(film, track, gone, "Gone from here.");
  } else if (there) {
    const back = put(track, { ...there, time, visible: true }, hereOf(film));
    change(film, track, back, "Back from here.");
  }
}

/** Where it was last, or else where it will be first. */
const nearestKey = ({ frames }: Track, time: number): KeyFrame | undefined =>
  frames.findLast((each) => each.time <= time) ?? frames[0];

function splitHere(film: Film, track: Track): void {
  const { frames, frame, props } = film;
  const key = keyOn(track, frames, frame());
  const halves = split(track, key?.time ?? frames.start(frame()));
  if (!halves) {
    props().announce("It is not seen on both sides of this frame.");
    return;
  }
  const [first, second] = halves;
  const later: Track = { ...track, ...second, id: newId(), derived_from: null, score: null };
  props().onChange([{ ...track, ...first }, later]);
  props().onSelect([later.id]);
  props().announce("Split. The later part is selected.");
}

function simplify(film: Film, track: Track): void {
  const less = simplified(track, SLACK);
  const count = track.frames.length - less.frames.length;
  if (count === 0) film.props().announce("Every key frame is needed.");
  else change(film, track, less, `${count} key frames dropped.`);
}

function merge({ props }: Film): void {
  const { onChange, onSelect, announce } = props();
  const [first, ...others] = selectedTracks(props());
  if (!first || others.length === 0) return;
  const all: AnyRegion = { ...first, frames: joined([first, ...others]).frames };
  onChange(
    [all],
    others.map(({ id }) => id),
  );
  onSelect([first.id]);
  announce(`${others.length + 1} tracks merged.`);
}
