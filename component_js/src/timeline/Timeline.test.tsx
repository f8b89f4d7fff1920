// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, test } from "vitest";
import type { Given } from "./given";
import { givenOf, interval } from "./item.test.given";
import { Timeline } from "./Timeline";

globalThis.IS_REACT_ACT_ENVIRONMENT = true;

function show(given: Given) {
  const room = document.createElement("div");
  document.body.append(room);
  const root = createRoot(room);
  act(() => root.render(<Timeline {...given} />));
  const named = (name: string): HTMLElement => {
    const found = room.querySelector<HTMLElement>(`[aria-label="${name}"]`);
    if (!found) throw new Error(`Nothing is called ${name}.`);
    return found;
  };
  const press = (name: string, key: string): void =>
    act(() => {
      named(name).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    });
  return { room, named, press, end: () => act(() => root.unmount()) };
}

test("it is named after its source, and says how it is worked on", () => {
  const { named } = show(givenOf());
  const frame = named("Sound, timeline");
  expect(frame.getAttribute("role")).toBe("application");
  const told = document.getElementById(frame.getAttribute("aria-describedby") ?? "");
  expect(told?.textContent).toContain("Enter starts an interval");
});

test("what is shown is set by key on two handles, which say it as it is written", () => {
  const { named, press } = show(givenOf());
  press("End of what is shown", "ArrowLeft");
  expect(named("End of what is shown").getAttribute("aria-valuetext")).toBe("57");
  press("Start of what is shown", "PageUp");
  expect(named("Start of what is shown").getAttribute("aria-valuenow")).toBe("14.25");
  expect(named("End of what is shown").getAttribute("aria-valuemin")).toBe("14.25");
  press("Start of what is shown", "Home");
  press("End of what is shown", "End");
  expect(named("Start of what is shown").getAttribute("aria-valuenow")).toBe("0");
  expect(named("End of what is shown").getAttribute("aria-valuenow")).toBe("60");
});

test("buttons play, and show what is pressed", () => {
  const given = givenOf();
  const { clock } = given.view;
  const { named, room, end } = show(given);
  act(() => named("Play or pause").click());
  expect(clock.running()).toBe(true);
  act(() => clock.pause());
  act(() => named("Loop").click());
  expect(named("Loop").getAttribute("aria-pressed")).toBe("true");
  act(() => clock.seek(12.5));
  expect(room.textContent).toContain("12.5 / 60");
  // What is read on a button is its name, too.
  const start = [...room.querySelectorAll("button")].find((each) => each.textContent);
  expect([start?.textContent, start?.getAttribute("aria-label")]).toEqual(["Start here", null]);
  act(() => start?.click());
  expect(clock.length()).toBe(60);
  end();
  expect(clock.length()).toBe(0);
});

test("where nothing plays and nothing may be marked, there is only what is shown", () => {
  const regions = [interval("a", 1, 2)];
  const { room } = show(givenOf({ regions, locked: true }, { plays: false }));
  const names = [...room.querySelectorAll("button")].map((each) => each.getAttribute("aria-label"));
  expect(names).toEqual(["Zoom out", "Zoom in", "Show all of it"]);
});

test("the controls of its view stand among its own", () => {
  const { room } = show(givenOf({}, { controls: <button type="button">Spectrogram</button> }));
  expect(room.textContent).toContain("Spectrogram");
});
