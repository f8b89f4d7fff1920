// A sound as its waveform: for each pixel of the screen how low and how high it goes.

import type { Frame, Paint } from "../../../timeline/band";
import { HIGHEST, LOWEST, type Outline } from "../sound/outline";
import type { Sound } from "../sound/sound";

const FULL = 0x8000;
/** Of the height; the rest is air. */
const REACH = 0.46;
/** Where samples are so far apart, in device pixels, they are joined by a line and stand out. */
const APART = 2;
const DOTTED = 8;

/** `channels` together, as far as the loudest of them goes. `sound` is asked at each painting. */
export function waveform(sound: () => Sound, channels: readonly number[]): Paint {
  return (pen, frame) => {
    const { width, height, inks } = frame;
    pen.fillStyle = inks.line;
    pen.fillRect(0, Math.floor(height / 2), width, 1);
    const outline = finest(sound(), frame);
    if (!outline) return;
    const each = (outline.block / outline.rate / lengthOf(frame)) * width * frame.density;
    if (outline.block === 1 && each >= APART) lines(pen, frame, outline, channels, each);
    else bars(pen, frame, outline, channels);
  };
}

/** All of it, small; what is played stands out of it by the timeline's own frame. */
export function sketch(sound: () => Sound): Paint {
  return (pen, frame) => {
    const { outline } = sound();
    if (outline) bars(pen, frame, outline, allOf(outline));
  };
}

const allOf = ({ channels }: Outline): readonly number[] =>
  Array.from({ length: channels }, (_, at) => at);

const lengthOf = ({ window }: Frame): number => window.end - window.start;

/** The detail where it reaches over what is in sight and tells more. */
function finest({ outline, detail }: Sound, { window }: Frame): Outline | undefined {
  if (!detail || !outline || detail.block >= outline.block) return outline;
  const { from, rate, blocks, block } = detail;
  const starts = from <= Math.max(0, window.start * rate);
  const end = Math.min(window.end * rate, outline.blocks * outline.block - outline.block);
  return starts && from + blocks * block >= end ? detail : outline;
}

function bars(
  pen: CanvasRenderingContext2D,
  { window, width, height, density, inks }: Frame,
  outline: Outline,
  channels: readonly number[],
): void {
  const count = Math.max(1, Math.round(width * density));
  const pairs = outline.columns(channels, window, count);
  const thick = 1 / density;
  const y = (level: number): number => height / 2 - (level / FULL) * height * REACH;
  pen.fillStyle = inks.muted;
  pen.beginPath();
  for (let at = 0; at < count; at++) {
    const [low = LOWEST, high = HIGHEST] = [pairs[at * 2], pairs[at * 2 + 1]];
    if (low > high) continue;
    const top = y(high);
    // Silence is a line.
    pen.rect((at * width) / count, top, width / count, Math.max(thick, y(low) - top));
  }
  pen.fill();
}

/** Sample by sample. */
function lines(
  pen: CanvasRenderingContext2D,
  frame: Frame,
  { from, rate, blocks, columns }: Outline,
  channels: readonly number[],
  each: number,
): void {
  const { window, height, inks, x } = frame;
  const first = Math.max(from, Math.floor(window.start * rate));
  const last = Math.min(from + blocks, Math.ceil(window.end * rate) + 1);
  const y = (level: number): number => height / 2 - (level / FULL) * height * REACH;
  pen.strokeStyle = inks.muted;
  pen.fillStyle = inks.muted;
  pen.lineWidth = 1.5;
  for (const channel of channels) {
    // Half a sample in, so that rounding never takes the one before.
    const shown = { start: (first + 0.25) / rate, end: (last + 0.25) / rate };
    const pairs = columns([channel], shown, last - first);
    pen.beginPath();
    for (let at = first; at < last; at++)
      pen.lineTo(x(at / rate), y(pairs[(at - first) * 2 + 1] ?? 0));
    pen.stroke();
    if (each < DOTTED * frame.density) continue;
    for (let at = first; at < last; at++)
      pen.fillRect(x(at / rate) - 2, y(pairs[(at - first) * 2 + 1] ?? 0) - 2, 4, 4);
  }
}
