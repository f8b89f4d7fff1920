// The values at the ticks of a row, along its edge: a picture that is made once for each scale.

import type { Frame } from "../../../timeline/band";
import type { Scale } from "../scale";
import type { Tick } from "../ticks";

export type Axis = {
  readonly scale: Scale;
  readonly ticks: readonly Tick[];
  readonly unit: string;
};

export type Place = {
  readonly side: "left" | "right";
  readonly font: string;
  /** What is above is taken by the title. */
  readonly top: number;
};

/** In CSS pixels: how tall words are, how far they stand from the edge, what surrounds them. */
const TALL = 11;
const EDGE = 4;
const HALO = 3;

type Label = { readonly y: number; readonly text: string };

/** Words with a halo take longer than all else in a row: only what changed is written anew. */
export function createLabels() {
  const canvas = document.createElement("canvas");
  let made = "";

  return (pen: CanvasRenderingContext2D, frame: Frame, axis: Axis, place: Place): void => {
    const labels = placed(axis, place.top, frame.height);
    const { inks, height, density, width } = frame;
    const key = JSON.stringify([labels, inks, height, density, place]);
    if (key !== made) write(canvas, frame, labels, place);
    made = key;
    if (canvas.width === 0 || canvas.height === 0) return;
    const wide = canvas.width / density;
    const x = place.side === "left" ? 0 : Math.floor((width - wide) * density) / density;
    pen.drawImage(canvas, x, 0, wide, canvas.height / density);
  };
}

function write(
  canvas: HTMLCanvasElement,
  { inks, height, density }: Frame,
  labels: readonly Label[],
  { side, font }: Place,
): void {
  const pen = canvas.getContext("2d");
  if (!pen) return;
  const letters = `${TALL}px ${font}`;
  pen.font = letters;
  const widest = Math.max(0, ...labels.map(({ text }) => pen.measureText(text).width));
  canvas.width = Math.ceil((widest + EDGE + HALO) * density);
  canvas.height = Math.ceil(height * density);
  pen.scale(density, density);
  pen.font = letters;
  pen.textBaseline = "middle";
  pen.textAlign = side;
  pen.lineJoin = "round";
  pen.lineWidth = HALO;
  pen.strokeStyle = inks.surface;
  pen.fillStyle = inks.muted;
  const x = side === "left" ? EDGE : canvas.width / density - EDGE;
  for (const { y, text } of labels) {
    pen.strokeText(text, x, y);
    pen.fillText(text, x, y);
  }
}

/** Those at the very edge stand inside of it; what would lie on a title or on another is left out. */
function placed({ ticks, scale, unit }: Axis, top: number, height: number): readonly Label[] {
  const half = TALL / 2 + 1;
  let before = Number.POSITIVE_INFINITY;
  const labels = ticks.flatMap(({ value, text }) => {
    const wanted = scale.y(value);
    const y = Math.min(Math.max(wanted, top + half), height - half);
    if (Math.abs(y - wanted) > half || before - y < TALL) return [];
    before = y;
    return { y, text };
  });
  // The unit once, at the top.
  const last = labels.at(-1);
  return last && unit
    ? [...labels.slice(0, -1), { ...last, text: `${last.text} ${unit}` }]
    : labels;
}
