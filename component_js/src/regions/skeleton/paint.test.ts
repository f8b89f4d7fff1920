import { expect, test } from "vitest";
import type { Bones } from "../region";
import type { Figure } from "./geometry";
import { painter } from "./paint";

const arm: Figure = {
  kind: "skeleton",
  joints: [
    { name: "shoulder", x: 10, y: 10, seen: true },
    { name: "elbow", x: 20, y: 10, seen: false },
  ],
};
const bones: Bones = [
  ["shoulder", "elbow"],
  ["elbow", "wrist"],
];

/** What a stroke put down, in order. */
function painted(figure: Figure): readonly string[] {
  const seen: string[] = [];
  let dashes: readonly number[] = [6, 4];
  const pen = {
    globalCompositeOperation: "source-over",
    beginPath() {},
    moveTo() {},
    lineTo(x: number, y: number) {
      seen.push(`bone to ${x}, ${y}`);
    },
    arc(x: number, y: number) {
      seen.push(`joint at ${x}, ${y}`);
    },
    fill() {
      seen.push(pen.globalCompositeOperation === "source-over" ? "filled" : "cut out");
    },
    stroke() {
      seen.push(dashes.length > 0 ? "dashed" : "stroked");
    },
    save() {},
    restore() {
      pen.globalCompositeOperation = "source-over";
    },
    getLineDash: () => dashes,
    setLineDash(next: readonly number[]) {
      dashes = next;
    },
  };
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: all of a pen that the painter takes.
  painter.stroke(pen as unknown as CanvasRenderingContext2D, figure, 2, bones);
  expect(dashes).toEqual([6, 4]);
  return seen;
}

test("bones whose ends are there come first, then dots, then rings for what is covered", () => {
  expect(painted(arm)).toEqual([
    "bone to 40, 20",
    "dashed",
    "joint at 20, 20",
    "filled",
    "stroked",
    "joint at 40, 20",
    "cut out",
    "stroked",
  ]);
});

test("where nothing is covered, nothing is cut out", () => {
  const joints = arm.joints.map((joint) => ({ ...joint, seen: true }));
  expect(painted({ ...arm, joints })).not.toContain("cut out");
});
