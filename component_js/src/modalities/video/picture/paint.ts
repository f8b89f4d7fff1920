// Puts the boxes of a frame on the canvas: thin ones, the one that is selected with its grips, what is in hand.

import { isGuess } from "../../../core/part";
import { bounds } from "../../../regions/box/geometry";
import { painter } from "../../../regions/box/paint";
import { calledBy } from "../../../regions/called";
import { type Chips, createChips } from "../../../regions/chips";
import { createTints, strokeTwice, type Tint } from "../../../regions/ink";
import type { Bounds, Point } from "../../../regions/region";
import { boxOf } from "../../../regions/track/geometry";
import type { KeyFrame } from "../../../schema.gen";
import { gripsShown } from "./grips";
import { boxOn, type Item } from "./items";
import type { Stage } from "./stage";

type Pen = CanvasRenderingContext2D;

type Brush = { readonly tintOf: (color: string) => Tint; readonly chips: Chips };

/** How much of the looker's eye a box asks for. */
const looks = {
  resting: { fill: 0.08, line: 1.5, halo: 3.5 },
  hovered: { fill: 0.2, line: 2, halo: 4.5 },
  selected: { fill: 0.16, line: 2.5, halo: 5.5 },
} as const;

type Stress = keyof typeof looks;

/** Between two key frames. */
const DASHES = [7, 5];

/** A guess has gaps that the film shows through: on a key frame, and between two. */
const GUESSED = { key: [6, 4], between: [2, 4] };

const GRIP = 9;

/** With more boxes than this, those too small for their name keep it to themselves. */
const CROWD = 30;

export type Painter = { readonly paint: (stage: Stage) => void };

export function createPainter(canvas: HTMLCanvasElement, family: string): Painter {
  let ratio = devicePixelRatio;
  const tintOf = createTints();
  let chips = createChips(family, ratio, tintOf);
  return {
    paint(stage) {
      if (ratio !== devicePixelRatio) {
        ratio = devicePixelRatio;
        chips = createChips(family, ratio, tintOf);
      }
      const pen = prepare(canvas, ratio);
      if (pen) paintFrame(pen, stage, { tintOf, chips });
    },
  };
}

function prepare(canvas: HTMLCanvasElement, ratio: number): Pen | null {
  const [width, height] = [canvas.clientWidth, canvas.clientHeight].map((side) =>
    Math.round(side * ratio),
  );
  const pen = canvas.getContext("2d");
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width ?? 0;
    canvas.height = height ?? 0;
  } else if (pen) {
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, width, height);
  }
  pen?.setTransform(ratio, 0, 0, ratio, 0, 0);
  return pen;
}

function paintFrame(pen: Pen, stage: Stage, brush: Brush): void {
  const { selection, activeColor } = stage.props();
  const held = stage.held();
  const items = stage.items();
  const crowded = items.length > CROWD;
  const raised: Item[] = [];
  for (const item of items) {
    const isSelected = selection.has(item.region.id);
    if (isSelected || item.region.id === stage.hovered()?.region.id) raised.push(item);
    else paintItem(pen, item, "resting", stage, brush, crowded);
  }
  for (const item of raised) {
    const isPulled = held?.shape && held.item?.region.id === item.region.id;
    if (isPulled) continue;
    const isSelected = selection.has(item.region.id);
    paintItem(pen, item, isSelected ? "selected" : "hovered", stage, brush);
  }
  const movable = stage.movable();
  if (movable && !held) paintGrips(pen, movable, stage, brush);
  const { box } = held?.shape ? boxOn(held.shape, stage.frames, stage.frame()) : { box: undefined };
  const look = { color: held?.item?.color ?? activeColor, isKey: true, isGuessed: false };
  if (box) paintBox(pen, box, look, "selected", stage, brush);
  const crosshair = stage.crosshair();
  if (crosshair) paintCrosshair(pen, crosshair, stage);
}

function paintItem(
  pen: Pen,
  item: Item,
  stress: Stress,
  stage: Stage,
  brush: Brush,
  crowded = false,
): void {
  const { region, box, color, isKey } = item;
  const title = crowded ? item.title : calledBy(item.title, region);
  paintBox(pen, box, { color, isKey, isGuessed: isGuess(region) }, stress, stage, brush);
  const on = onScreen(bounds(boxOf(box)), stage);
  const isNamed = !crowded || on.width >= brush.chips.width(title, color);
  const around = onScreen({ x: 0, y: 0, ...stage.plane }, stage);
  if (title !== "" && isNamed) brush.chips.stamp(pen, title, color, on, around);
}

type Look = { readonly color: string; readonly isKey: boolean; readonly isGuessed: boolean };

function paintBox(
  pen: Pen,
  box: KeyFrame,
  { color, isKey, isGuessed }: Look,
  stress: Stress,
  stage: Stage,
  { tintOf }: Brush,
): void {
  const scale = 1 / stage.pixel();
  const look = looks[stress];
  const tint = tintOf(color);
  pen.globalAlpha = isGuessed ? look.fill / 2 : look.fill;
  pen.fillStyle = tint.color;
  painter.fill(pen, boxOf(box), scale);
  pen.globalAlpha = 1;
  if (isGuessed) pen.setLineDash(isKey ? GUESSED.key : GUESSED.between);
  pen.lineWidth = look.halo;
  pen.strokeStyle = tint.ink;
  painter.stroke(pen, boxOf(box), scale, []);
  pen.lineWidth = look.line;
  pen.strokeStyle = tint.color;
  if (!isKey && !isGuessed) pen.setLineDash(DASHES);
  painter.stroke(pen, boxOf(box), scale, []);
  pen.setLineDash([]);
}

function onScreen({ x, y, width, height }: Bounds, stage: Stage): Bounds {
  const scale = 1 / stage.pixel();
  return { x: x * scale, y: y * scale, width: width * scale, height: height * scale };
}

/** White in the colour of the track, which reads on any ground; the one that turns is round. */
function paintGrips(pen: Pen, { box, color }: Item, stage: Stage, { tintOf }: Brush): void {
  const pixel = stage.pixel();
  const tint = tintOf(color);
  const rings = [
    [GRIP + 2, tint.ink],
    [GRIP, tint.color],
    [GRIP - 4, "#fff"],
  ] as const;
  for (const { name, at } of gripsShown(box, pixel, stage.plane)) {
    const [x, y] = [at.x / pixel, at.y / pixel];
    for (const [size, fill] of rings) {
      pen.beginPath();
      if (name === "turn") pen.arc(x, y, size / 2 + 1, 0, 2 * Math.PI);
      else pen.rect(x - size / 2, y - size / 2, size, size);
      pen.fillStyle = fill;
      pen.fill();
    }
  }
}

function paintCrosshair(pen: Pen, { x, y }: Point, stage: Stage): void {
  const pixel = stage.pixel();
  const [width, height] = [stage.plane.width / pixel, stage.plane.height / pixel];
  pen.beginPath();
  pen.moveTo(x / pixel, 0);
  pen.lineTo(x / pixel, height);
  pen.moveTo(0, y / pixel);
  pen.lineTo(width, y / pixel);
  strokeTwice(pen, [3, "#000"], [1, "#fff"]);
}
