// What is known at each place of a series: its time in words, the samples near it, the values there.

import { type RefObject, useCallback, useEffect, useMemo, useRef } from "react";
import { useLatest } from "../../latest";
import type { SeriesSource, Timeline } from "../../schema.gen";
import type { Timed } from "../../timeline/timed";
import type { ViewProps } from "../modality";
import type { SeriesInfo } from "./data/series";
import { snapsAt, stepAmong } from "./nearby";
import { createReadout, spokenValues, valueIn } from "./readout";
import type { Painting } from "./usePainting";
import type { Opened } from "./useSeries";
import { ticking, type Written, writing } from "./writing/time";

export type Along = {
  /** As it is shown: in the zone that its interface asks for. */
  readonly time: Timeline;
  readonly written: Written;
  readonly ticked: Written;
  readonly stepped: (from: number, by: number) => number;
  readonly snaps: (near: number, slack: number) => readonly number[];
  readonly point: (at: number | undefined) => void;
  /** With the values at the cursor, where it went elsewhere. */
  readonly announce: (words: string) => void;
  /** Where the values and their time are written. */
  readonly slots: RefObject<Map<string, HTMLElement>>;
  readonly when: RefObject<HTMLElement | null>;
};

export function useAlong(
  { zone }: SeriesSource,
  { open, info }: Opened,
  { lines, hidden }: Painting,
  { announce, clock }: Pick<Timed<ViewProps>, "announce" | "clock">,
): Along {
  const time = useMemo(() => timeOf(info, zone), [info, zone]);
  const written = useMemo(() => writing(time.zone), [time.zone]);
  const ticked = useMemo(() => ticking(time.zone), [time.zone]);
  const slots = useRef(new Map<string, HTMLElement>());
  const when = useRef<HTMLElement>(null);
  const latest = useLatest({ lines, hidden, info, written, announce });
  const columns = useMemo(
    () => lines.flatMap(({ column }) => (hidden.has(column) ? [] : column)),
    [lines, hidden],
  );

  const samples = useCallback(() => open?.sketch.samples(columns) ?? [], [open, columns]);
  const stepped = useCallback(
    (from: number, by: number) => stepAmong(samples(), from, by) ?? evenly(info, from, by),
    [samples, info],
  );
  const snaps = useCallback(
    (near: number, slack: number) => snapsAt(samples(), near, slack),
    [samples],
  );

  const readout = useMemo(() => {
    if (!open) return undefined;
    return createReadout(open.series, (sample) => {
      const { lines, info, written } = latest.current;
      if (when.current)
        when.current.textContent = sample ? written(sample.time, info?.step || 1) : "";
      for (const line of lines) {
        write(slots.current.get(line.column), sample ? valueIn(line, sample) : "");
      }
    });
  }, [open, latest]);
  useEffect(() => {
    // Where nothing moved, there may be other values, and other places for them.
    if (info && lines.length > 0) readout?.again();
  }, [readout, info, lines]);

  const said = useRef(clock.now());
  const sayWithValues = useCallback(
    (words: string) => {
      const now = clock.now();
      const isThere = now === said.current || clock.running();
      said.current = now;
      if (isThere || !open) return latest.current.announce(words);
      const say = (values: string): void => latest.current.announce(`${words}${values}`);
      open.series.at(time.start + now).then(
        (sample) => {
          // Another step was made meanwhile: its own words follow.
          if (clock.now() !== now) return;
          const { lines, hidden } = latest.current;
          const seen = lines.filter(({ column }) => !hidden.has(column));
          say(sample && seen.length > 0 ? ` ${spokenValues(seen, sample)}.` : "");
        },
        () => say(""),
      );
    },
    [clock, open, time.start, latest],
  );

  const point = useCallback((at: number | undefined) => readout?.point(at), [readout]);
  return { time, written, ticked, stepped, snaps, point, announce: sayWithValues, slots, when };
}

/** It keeps the width of the longest that it had: what stands beside it does not move. */
function write(slot: HTMLElement | undefined, text: string): void {
  if (!slot || slot.textContent === text) return;
  slot.textContent = text;
  const wide = Number.parseInt(slot.style.minWidth, 10) || 0;
  if (text.length > wide) slot.style.minWidth = `${text.length}ch`;
}

/** Dates without a zone are shown as they are: nobody knows when that was elsewhere. */
function timeOf(info: SeriesInfo | undefined, wanted: string): Timeline {
  const { start = 0, end = 1, zone = null } = info ?? {};
  return { kind: "timeline", start, end, zone: zone ? wanted || zone : zone };
}

/** Where samples are too close to be known each, they are taken to be evenly apart. */
function evenly(info: SeriesInfo | undefined, from: number, by: number): number {
  if (!info || !(info.step > 0)) return from;
  const { start, end, step } = info;
  const near = start + (Math.round((from - start) / step) + by) * step;
  return Math.min(Math.max(near, start), end);
}
