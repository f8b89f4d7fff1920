// An open film to work on without a screen: ten seconds of 400 by 300 pixels, 20 frames each, shown one to one.

import { createClock } from "../../core/clock";
import { parse } from "../../core/parse";
import type { Track } from "../../schema.gen";
import { still } from "../view.test.given";
import { evenFrames } from "./frames";
import type { Props } from "./picture/stage";

export const plane = { kind: "plane", width: 400, height: 300 } as const;
export const frames = evenFrames(20, 10);

export function trackOf(id: string, ...keys: readonly (readonly [frame: number, x: number])[]) {
  return parse("Track", {
    kind: "track",
    id,
    source: "film",
    frames: keys.map(([frame, x]) => ({ time: frame / 20, x, y: 100, width: 60, height: 40 })),
  });
}

/** What is edited stays edited. */
export function openFilm(regions: readonly Track[] = [], some: Partial<Props> = {}) {
  const clock = createClock();
  clock.join(10);
  const heard: { readonly said: string[]; edits: number } = { said: [], edits: 0 };
  const listeners: (() => void)[] = [];
  let props: Props = {
    ...still,
    clock,
    source: parse("VideoSource", { kind: "video", name: "film" }),
    shown: "film.mp4",
    regions,
    drawing: { kind: "track", tool: "track", joints: [] },
    onDraw(drawn) {
      if (drawn.kind !== "track") return;
      heard.edits += 1;
      update({ regions: [...props.regions, { ...trackOf("drawn", [0, 0]), ...drawn }] });
    },
    onChange(changed, gone = []) {
      heard.edits += 1;
      const by = new Map(changed.map((each) => [each.id, each]));
      const kept = props.regions.filter(({ id }) => !gone.includes(id) && !by.has(id));
      update({ regions: [...changed, ...kept] });
    },
    onSelect: (ids) => update({ selection: new Set(ids) }),
    announce: (words) => heard.said.push(words),
    ...some,
  };

  function update(next: Partial<Props>): void {
    props = { ...props, ...next };
    for (const listener of listeners) listener();
  }

  return {
    heard,
    clock,
    props: () => props,
    update,
    onUpdate: (listener: () => void) => void listeners.push(listener),
    /** The frames and the left edges of its key frames. */
    keys: (id: string) =>
      props.regions.flatMap((each) =>
        each.id === id && each.kind === "track"
          ? each.frames.map(({ time, x, visible }) => [Math.round(time * 20), x, visible])
          : [],
      ),
  };
}
