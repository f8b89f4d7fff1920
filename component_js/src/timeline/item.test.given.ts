// Items and views for tests, without a screen.

import { createClock } from "../core/clock";
import type { Interval } from "../schema.gen";
import type { Item } from "./field";
import type { Given, View } from "./given";

export function interval(
  id: string,
  start: number,
  end: number,
  some: Partial<Interval> = {},
): Interval {
  return {
    ...{ kind: "interval", id, source: "sound", labels: ["speech"], score: null },
    ...{
      derived_from: null,
      confirmed: false,
      item: null,
      parent: null,
      note: "",
      hidden: false,
      locked: false,
    },
    ...{ meta: {}, start, end, channel: null, ...some },
  };
}

export function itemOf(region: Interval, title = "Speech"): Item {
  const { start, end, channel } = region;
  return { region, interval: region, start, end, channel, color: "#000", title, marks: [] };
}

/** Ten pixels to a second of a minute, samples at tenths of a second. */
export function givenOf(view: Partial<View> = {}, some: Partial<Given> = {}): Given {
  const nothing = (): void => {};
  return {
    time: { kind: "timeline", start: 0, end: 60, zone: null },
    bands: [band("left"), band("right")],
    lanes: "over",
    revision: 0,
    stepped: (from, by) => Math.min(60, Math.max(0, (Math.round(from * 10) + by) / 10)),
    written: (at) => String(Number(at.toFixed(3))),
    plays: true,
    view: {
      ...{ source: { name: "sound", title: "Sound" }, regions: [], selection: new Set() },
      ...{ drawing: { kind: "interval", tool: "interval" }, locked: false },
      colorOf: () => "#123456",
      titleOf: ({ labels }) => labels.join(", "),
      activeColor: "#123456",
      clock: createClock(),
      onDraw: nothing,
      onChange: nothing,
      onSelect: nothing,
      onCommands: nothing,
      announce: nothing,
      ...view,
    },
    ...some,
  };
}

export const band = (name: string, height = 100) => ({
  ...{ name, title: name, channel: name, height },
  paint: (): void => {},
});
