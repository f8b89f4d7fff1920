// What is missing of a sound that plays, in sentences.

import { shortened } from "../../core/address";
import type { Lack, Sound } from "./sound/sound";

/** What there is to say, if anything. */
export function lackOf(
  { lack, outline, progress, reach }: Sound,
  peaks: string,
): string | undefined {
  if (lack) return said(lack, peaks);
  const isCoarse = outline && progress === undefined && reach === "none";
  return isCoarse
    ? "Of this sound only the outline can be read: it is as fine as it gets."
    : undefined;
}

export function said(lack: Lack, peaks: string): string {
  switch (lack.why) {
    case "cut":
      return `The file was cut off: ${seconds(lack.seconds)} of what it promises are missing.`;
    case "long":
      return "This sound is too long for its waveform to be worked out here. With the file that el.peaks makes of it, its waveform is shown.";
    case "undecoded":
      return "This sound plays, but this browser cannot work out its waveform.";
    case "unread":
      return "There is no waveform: this page allows no worker that would read the sound, or it ran out of memory.";
    case "unreachable":
      return "There is no waveform: the server lets this page play the sound, but not read it.";
    case "refused":
      return `There is no waveform: the server answered ${lack.status}.`;
    case "peaks":
      return `The waveform at ${shortened(peaks)} ${lack.wrong}.`;
  }
}

function seconds(length: number): string {
  return length < 10 ? `${Number(length.toPrecision(2))} s` : `${Math.round(length)} s`;
}
