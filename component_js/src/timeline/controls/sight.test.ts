// @vitest-environment happy-dom

import { expect, test } from "vitest";
import { openTimeline } from "../surface.test.given";
import { writeSight } from "./sight";

test("the handles follow each other window without being rendered, and what grows as well", () => {
  const room = document.createElement("div");
  const [thumb, start, end] = ["thumb", "start", "end"].map((name) => {
    const part = document.createElement("div");
    part.className = `el-timeline-${name}`;
    return room.appendChild(part);
  });
  const { stage, update } = openTimeline();
  const stop = writeSight(stage, room);
  const seen = () => [thumb?.style.left, start?.style.left, end?.style.left];
  const told = (name: string) => [start, end].map((each) => each?.getAttribute(`aria-${name}`));

  stage.look({ start: 15, end: 30 });
  expect(seen()).toEqual(["25%", "25%", "50%"]);
  expect(thumb?.style.right).toBe("50%");
  expect(told("valuenow")).toEqual(["15", "30"]);
  expect([told("valuemin"), told("valuemax")]).toEqual([
    ["0", "15"],
    ["30", "60"],
  ]);

  update({ time: { kind: "timeline", start: 0, end: 120, zone: null } });
  expect(seen()).toEqual(["12.5%", "12.5%", "25%"]);
  stop();
  stage.look({ start: 60, end: 120 });
  expect(told("valuenow")).toEqual(["15", "30"]);
});
