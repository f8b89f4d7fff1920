import { expect, test } from "vitest";
import type { Drawing } from "../../regions/region";
import type { AnyRegion } from "../../schema.gen";
import type { Held } from "../hands/hand";
import { liesOnPlane, type Shape } from "../plane";
import { nextJoint } from "./cue";

const joints = ["nose", "left eye", "right eye"];
const drawing: Drawing = { kind: "skeleton", tool: "skeleton", joints };
const at = { x: 1, y: 2 };

const withJoints = (...names: readonly string[]): Shape => ({
  kind: "skeleton",
  joints: names.map((name) => ({ name, ...at, seen: true })),
});

function held(shape: Shape | null, region?: AnyRegion, draws = true): Held {
  const item =
    region && liesOnPlane(region) ? { region, color: "#fff", title: "", bones: [] } : undefined;
  return { item, draws, shape, along: [], from: at, last: at };
}

function regionWith(...names: readonly string[]): AnyRegion {
  const rest = {
    source: "photo",
    labels: [],
    score: null,
    derived_from: null,
    confirmed: false,
    item: null,
  };
  const more = { parent: null, note: "", hidden: false, locked: false, meta: {} };
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: a shape and what all regions have are a region.
  return { id: "r", ...rest, ...more, ...withJoints(...names) } as AnyRegion;
}

test("before anything is set, the first joint comes next", () => {
  expect(nextJoint(drawing, undefined)).toBe("nose · 1/3");
});

test("while it is drawn, the loose joint comes next, also after one was left out", () => {
  expect(nextJoint(drawing, held(withJoints("nose", "left eye")))).toBe("left eye · 2/3");
  expect(nextJoint(drawing, held(withJoints("nose", "right eye")))).toBe("right eye · 3/3");
});

test("nothing comes next while a joint is pulled, and one does where it goes on", () => {
  const region = regionWith("nose", "right eye");
  expect(nextJoint(drawing, held(withJoints("nose", "right eye"), region, false))).toBeUndefined();
  const preview = held(withJoints("nose", "right eye", "left eye"), region);
  expect(nextJoint({ ...drawing, tool: "missing" }, preview)).toBe("left eye · 2/3");
});

test("other tools set no joints", () => {
  expect(nextJoint({ kind: "box", tool: "box", joints }, undefined)).toBeUndefined();
  expect(nextJoint({ ...drawing, tool: "missing" }, undefined)).toBeUndefined();
  expect(nextJoint({ ...drawing, joints: [] }, undefined)).toBeUndefined();
  expect(nextJoint(undefined, undefined)).toBeUndefined();
});
