// How the grips of a region are put on a canvas, and the corners of what is drawn corner by corner.

import { strokeRing, strokeTwice, type Tint } from "../../regions/ink";
import type { Point } from "../../regions/region";
import type { Plane } from "../../schema.gen";
import { toScreen, type Viewport } from "../looking/viewport";
import { type Grip, grips, isBare, type Shape } from "../plane";
import { gripsShown } from "./reach";

type Pen = CanvasRenderingContext2D;

const GRIP = 9;
const SMALL = 6;

/** White in the colour of the region, which reads on any ground: corners square, what else there is round. */
export function paintGrips(pen: Pen, shape: Shape, tint: Tint, view: Viewport, plane: Plane): void {
  if (isBare(shape)) return;
  const all = grips(shape, 1 / view.scale, plane);
  const shown = gripsShown(shape, view, plane);
  for (const grip of shown) {
    const root = rootOf(grip, all);
    if (root) paintArm(pen, toScreen(view, grip.at), toScreen(view, root.at), tint);
  }
  for (const { name, at } of shown) {
    const isEdge = /edge \d/.test(name);
    const isRound = isEdge || /^(turn|before|after)/.test(name);
    paintGrip(pen, toScreen(view, at), tint, isEdge ? SMALL : GRIP, isRound);
  }
}

/** What a grip stands off from. */
function rootOf({ name, at }: Grip, all: readonly Grip[]): Grip | undefined {
  const [, number] = /^(?:before|after) (\d+)$/.exec(name) ?? [];
  const off = (grip: Grip): number => Math.hypot(grip.at.x - at.x, grip.at.y - at.y);
  return name === "turn"
    ? all
        .filter((each) => each.name === "n" || each.name === "s")
        .sort((a, b) => off(a) - off(b))[0]
    : all.find((each) => each.name === `corner ${number}`);
}

function paintGrip(pen: Pen, at: Point, tint: Tint, size: number, isRound: boolean): void {
  const rings = [
    [size + 2, tint.ink],
    [size, tint.color],
    [size - 4, "#fff"],
  ] as const;
  for (const [width, fill] of rings) {
    pen.beginPath();
    if (isRound) pen.arc(at.x, at.y, width / 2 + 1, 0, 2 * Math.PI);
    else pen.rect(at.x - width / 2, at.y - width / 2, width, width);
    pen.fillStyle = fill;
    pen.fill();
  }
}

function paintArm(pen: Pen, from: Point, to: Point, { ink, color }: Tint): void {
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.lineTo(to.x, to.y);
  strokeTwice(pen, [3.5, ink], [1.5, color]);
}

/** The corners that are set; the first one is larger, for a click on it may close the ring. */
export function paintCorners(pen: Pen, corners: readonly Point[], tint: Tint, view: Viewport) {
  for (const [index, corner] of corners.entries()) {
    paintGrip(pen, toScreen(view, corner), tint, index === 0 ? GRIP : SMALL - 1, true);
  }
}

/** A ring about the grip that the keys have hold of. */
export function paintTaken(pen: Pen, at: Point): void {
  strokeRing(pen, at, GRIP, [4, "#000"], [2, "#fff"]);
}
