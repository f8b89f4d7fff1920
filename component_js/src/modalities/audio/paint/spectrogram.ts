// A sound as its spectrogram: time goes right, low frequencies are below, dark is loud.

import type { Frame, Inks, Paint } from "../../../timeline/band";
import type { Sound } from "../sound/sound";
import { lensFor } from "../sound/spectrum";
import { inkingOf } from "./inking";
import type { Tile, Tiles } from "./tiles";

const FULL = 0x8000;
/** So much louder than any frequency in it a sound is, in decibels. */
const SPREAD = 12;

export function spectrogram(sound: () => Sound, tiles: Tiles): Paint {
  let inked: { readonly key: string; readonly inking: Uint8ClampedArray } | undefined;

  function inkingFor(inks: Inks): Uint8ClampedArray {
    const loudest = loudestIn(sound());
    const key = `${inks.surface} ${inks.accent} ${inks.text} ${loudest}`;
    if (inked?.key !== key) inked = { key, inking: inkingOf(inks, loudest) };
    return inked.inking;
  }

  return (pen, frame) => {
    const { window, width, height, density, inks, x } = frame;
    const { format, reach } = sound();
    if (!format || reach === undefined) return;
    const columns = Math.round(width * density);
    if (!tiles.reaches(window.start, window.end, columns)) {
      say(pen, frame, reach === "none" ? NOWHERE : CLOSER);
      return;
    }
    const inking = inkingFor(inks);
    const { rows, top } = lensFor(format.rate);
    pen.imageSmoothingEnabled = true;
    for (const tile of tiles.over(window.start, window.end, columns)) {
      const picture = pictureOf(tile, rows, inking);
      const left = x(tile.start);
      if (picture) pen.drawImage(picture, left, 0, x(tile.end) - left, height);
    }
    scale(pen, frame, top);
  };
}

const NOWHERE = "No spectrogram: only the outline can be read.";
const CLOSER = "Zoom in to see the spectrogram.";

function say(pen: CanvasRenderingContext2D, { width, height, inks }: Frame, words: string): void {
  pen.font = "13px system-ui, sans-serif";
  pen.fillStyle = inks.muted;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText(words, width / 2, height / 2, width - 16);
}

/** To a few steps, so that it does not change with every block that comes. */
function loudestIn({ outline }: Sound): number {
  if (!outline) return 0;
  const all = { start: 0, end: (outline.blocks * outline.block) / outline.rate };
  const channels = Array.from({ length: outline.channels }, (_, at) => at);
  const [low = 0, high = 0] = outline.columns(channels, all, 1);
  const most = Math.max(1, high, -low) / FULL;
  return Math.round((20 * Math.log10(most) - SPREAD) / 6) * 6;
}

function pictureOf(
  tile: Tile,
  rows: number,
  inking: Uint8ClampedArray,
): HTMLCanvasElement | undefined {
  const { bytes, picture } = tile;
  if (!bytes) return undefined;
  if (picture?.inking === inking) return picture.canvas;
  const wide = bytes.length / rows;
  const canvas = picture?.canvas ?? document.createElement("canvas");
  canvas.width = wide;
  canvas.height = rows;
  const pen = canvas.getContext("2d");
  if (!pen) return undefined;
  const image = pen.createImageData(wide, rows);
  for (let column = 0; column < wide; column++)
    for (let row = 0; row < rows; row++) {
      const color = (bytes[column * rows + row] ?? 0) * 4;
      const at = ((rows - 1 - row) * wide + column) * 4;
      for (let part = 0; part < 4; part++) image.data[at + part] = inking[color + part] ?? 0;
    }
  pen.putImageData(image, 0, 0);
  tile.picture = { inking, canvas };
  return canvas;
}

/** Where each kilohertz is, at the right. */
function scale(pen: CanvasRenderingContext2D, { width, height, inks }: Frame, top: number): void {
  pen.font = "10px system-ui, sans-serif";
  pen.textAlign = "right";
  pen.textBaseline = "middle";
  pen.lineWidth = 3;
  pen.lineJoin = "round";
  for (let kilohertz = 1; kilohertz * 1000 < top; kilohertz++) {
    const y = height * (1 - (kilohertz * 1000) / top);
    if (y < 8 || (kilohertz % 2 === 1 && top > 6000)) continue;
    pen.strokeStyle = inks.surface;
    pen.strokeText(`${kilohertz} kHz`, width - 4, y);
    pen.fillStyle = inks.text;
    pen.fillText(`${kilohertz} kHz`, width - 4, y);
  }
}
