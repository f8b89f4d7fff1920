// How loud a frequency is, as a colour: from the surface over the accent to the ink of the theme.

import type { Inks } from "../../../timeline/band";
import { QUIETEST } from "../sound/spectrum";

const BYTES = 256;
/** What is told apart below the loudest, in decibels. */
const SPAN = 60;

/** For each byte of a spectrum red, green, blue, and full. `loudest` is in decibels. */
export function inkingOf({ surface, accent, text }: Inks, loudest: number): Uint8ClampedArray {
  const canvas = document.createElement("canvas");
  canvas.width = BYTES;
  canvas.height = 1;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (!pen) return new Uint8ClampedArray(BYTES * 4);
  const [low, high] = [placeOf(loudest - SPAN), placeOf(loudest)];
  const ramp = pen.createLinearGradient(low * BYTES, 0, high * BYTES, 0);
  ramp.addColorStop(0, surface);
  ramp.addColorStop(0.55, accent);
  ramp.addColorStop(1, text);
  pen.fillStyle = ramp;
  pen.fillRect(0, 0, BYTES, 1);
  return pen.getImageData(0, 0, BYTES, 1).data;
}

const placeOf = (decibels: number): number => Math.max(0, Math.min(1, 1 - decibels / QUIETEST));
