// A plane as tools are given it, and a short way to name a place.

import type { Point, Workplane } from "./region";

export const workplane: Workplane = {
  kind: "plane",
  width: 640,
  height: 480,
  slack: 8,
  breadth: 20,
  joints: [],
};

export const at = (x: number, y: number): Point => ({ x, y });
