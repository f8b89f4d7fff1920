// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, expect, test, vi } from "vitest";
import { createClock } from "../../core/clock";
import type { SeriesSource } from "../../schema.gen";
import type { View as TimelineView } from "../../timeline/given";
import type { TimelineProps } from "../../timeline/props";
import { still } from "../view.test.given";
import type { Sample, Series, SeriesInfo } from "./data/series";
import { View } from "./View";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

const held = vi.hoisted((): { series: unknown; timeline: unknown } => ({
  series: undefined,
  timeline: undefined,
}));
vi.mock("./data/series", () => ({ openSeries: () => held.series }));
vi.mock("../../timeline/Timeline", () => ({
  Timeline(props: unknown) {
    held.timeline = props;
    return null;
  },
}));

const info: SeriesInfo = {
  start: 100,
  end: 110,
  rows: 11,
  columns: ["heat", "load"].map((name) => ({ name, count: 11, low: 0, high: 9, gaps: 0 })),
  zone: null,
  step: 1,
  partial: null,
  notes: ["The column name is left out."],
};

function fake(first: SeriesInfo | undefined, problem?: string) {
  let now = first;
  const listeners = new Set<() => void>();
  const sample: Sample = { time: 103, row: 3, values: { heat: 4.5, load: Number.NaN } };
  const series: Series = {
    info: () => now,
    loaded: () => (now ? now.partial : 0),
    wrong: () => problem,
    envelopeNow: () => undefined,
    envelope: () => new Promise(() => {}),
    at: async () => sample,
    step: async () => sample,
    onInfo(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {},
  };
  const grow = (next: SeriesInfo): void => {
    now = next;
    for (const listener of listeners) listener();
  };
  return { series, grow };
}

const source: SeriesSource = {
  ...{ kind: "series", name: "s", value: "$s", title: "Machine", kept: {}, sync: "" },
  ...{ channels: [], time: "", time_format: "", rate: 1, zone: "", separator: "," },
};

async function open(first: SeriesInfo | undefined, problem?: string) {
  const { series, grow } = fake(first, problem);
  held.series = series;
  held.timeline = undefined;
  const told = { onSpace: vi.fn(), onError: vi.fn(), announce: vi.fn() };
  const clock = createClock();
  clock.join(10);
  const company = { sources: [source], clocks: new Map([["s", clock]]) };
  const room = document.createElement("div");
  document.body.append(room);
  const root = createRoot(room);
  roots.push(root);
  await act(async () =>
    root.render(<View source={source} shown="/a.csv" {...still} {...told} company={company} />),
  );
  if (first) await act(async () => grow(first));
  const button = (name: string) =>
    [...room.querySelectorAll("button")].find((each) => each.textContent?.startsWith(name));
  return {
    ...{ ...told, clock, room, button },
    grow: (next: SeriesInfo) => act(async () => grow(next)),
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: the timeline above keeps what it is given.
    timeline: () => held.timeline as (TimelineProps & { readonly view: TimelineView }) | undefined,
  };
}

const roots: { unmount: () => void }[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) act(() => root.unmount());
});

test("while it loads nothing can be drawn, and it says so; once all is here, it says how long it is", async () => {
  const view = await open({ ...info, partial: 0.43, rows: 4_300_000 });
  expect(view.room.textContent).toContain("Loading… 43 %, 4.3 million rows");
  expect(view.room.textContent).toContain("Regions can be drawn once all of it is here.");
  expect(view.timeline()?.view.locked).toBe(true);
  expect(view.onSpace).not.toHaveBeenCalled();
  await view.grow(info);
  expect(view.timeline()?.view.locked).toBe(false);
  expect(view.onSpace).toHaveBeenCalledWith({ kind: "timeline", start: 100, end: 110, zone: null });
  expect(view.room.textContent).not.toContain("Loading");
});

test("why it cannot be shown is told in a sentence", async () => {
  const view = await open(undefined, "There is no series at /a.csv.");
  expect(view.onError).toHaveBeenCalledWith("There is no series at /a.csv.");
});

test("what was left out is said", async () => {
  expect((await open(info)).room.textContent).toContain("The column name is left out.");
});

test("a channel is hidden and shown by its button; that every one is hidden is said", async () => {
  const view = await open(info);
  const names = () => view.timeline()?.bands.map(({ channel }) => channel);
  expect(names()).toEqual(["heat", "load"]);
  await act(async () => view.button("heat")?.click());
  expect(view.button("heat")?.getAttribute("aria-pressed")).toBe("false");
  expect(names()).toEqual(["load"]);
  await act(async () => view.button("load")?.click());
  expect(view.room.textContent).toContain("Every channel is hidden.");
  expect(names()).toEqual([null]);
  await act(async () => view.button("heat")?.click());
  expect(names()).toEqual(["heat"]);
});

test("the values at the pointer stand beside their channels, with their time", async () => {
  const view = await open(info);
  await act(async () => view.timeline()?.onPoint?.(103.2));
  expect(view.button("heat")?.textContent).toBe("heat4.5");
  expect(view.button("load")?.textContent).toBe("load–");
  expect(view.room.querySelector(".el-series-time")?.textContent).toBe("103");
});

test("where the cursor goes, the values there are said; what is said otherwise stays as it is", async () => {
  const view = await open(info);
  await act(async () => {
    view.clock.seek(3);
    view.timeline()?.view.announce("103.");
  });
  expect(view.announce).toHaveBeenLastCalledWith("103. heat 4.5, load no value.");
  await act(async () => view.timeline()?.view.announce("Marked."));
  expect(view.announce).toHaveBeenLastCalledWith("Marked.");
});

test("steps stay on the samples and inside of the series", async () => {
  const { timeline } = await open(info);
  expect(timeline()?.stepped(103.4, 0)).toBe(103);
  expect(timeline()?.stepped(103, 2)).toBe(105);
  expect(timeline()?.stepped(110, 1)).toBe(110);
});
