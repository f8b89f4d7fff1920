// Finds out when the frames of a film are shown: from its file, or by looking; loaded with the first film.

import { evenFrames, type Frames, framesOf, listedFrames, namedRate } from "../frames";
import { openBytes } from "./bytes";
import { measure, type Pace } from "./measure";
import { mp4Times } from "./mp4";
import { webmTimes } from "./webm";

export type Reading = {
  readonly frames: Frames;
  /** What people should know of it; "" for nothing. */
  readonly note: string;
};

/** How long a server may take, in milliseconds. */
const PATIENCE = 6000;

/** Steps of this many in a second where nothing is known. */
const USUAL = 30;

/** `said` is the rate that the interface gives. */
export async function readFrames(
  url: string,
  duration: number,
  said: number | null,
  signal: AbortSignal,
): Promise<Reading> {
  const { frames: found, isCut } = await framesIn(url, duration, signal);
  const { frames, note } = await counted(url, duration, said, found, signal);
  return { frames, note: [isCut && CUT, note].filter(Boolean).join(" ") };
}

const CUT = "The file is cut off: its end cannot be shown.";

async function counted(
  url: string,
  duration: number,
  said: number | null,
  found: Frames | undefined,
  signal: AbortSignal,
): Promise<Reading> {
  if (said !== null) return agreed(said, duration, found);
  if (found) return { frames: found, note: "" };
  const pace = await measure(url, signal);
  if (pace) return { frames: pacedFrames(pace, duration), note: "" };
  return {
    frames: evenFrames(USUAL, duration, { isKnown: false }),
    note: `The frame rate is not known: a step is 1/${USUAL} of a second.`,
  };
}

function pacedFrames({ rate, start }: Pace, duration: number): Frames {
  const even = evenFrames(rate, duration - start);
  if (start === 0) return even;
  const times = Float64Array.from({ length: even.count }, (_, frame) => start + even.start(frame));
  return listedFrames(times, duration);
}

type Found = { readonly frames?: Frames; readonly isCut: boolean };

/** No frames where the file does not say, or may not be read. */
async function framesIn(url: string, duration: number, signal: AbortSignal): Promise<Found> {
  try {
    const bytes = await openBytes(url, AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]));
    const listed = await mp4Times(bytes);
    if (listed) return { frames: framesOf(listed.times, duration), isCut: listed.isCut };
    const { times, rate, isCut = false } = (await webmTimes(bytes)) ?? {};
    if (times) return { frames: framesOf(times, duration), isCut };
    return rate ? { frames: evenFrames(namedRate(rate, 0.001), duration), isCut } : { isCut };
  } catch {
    // It is shown all the same: what is read here is only how it is counted.
    return { isCut: false };
  }
}

/** By the rate that the interface gives, unless the file has the same more exactly. */
function agreed(said: number, duration: number, found: Frames | undefined): Reading {
  const even = found?.rate;
  if (found && even && Math.abs(even / said - 1) < 0.001) return { frames: found, note: "" };
  const frames = evenFrames(said, duration);
  if (!found) return { frames, note: "" };
  const has = even ? `has ${Number(even.toFixed(3))}` : "is uneven";
  return {
    frames,
    note: `Counted by ${Number(said.toFixed(3))} frames a second, as the interface says; the file ${has}.`,
  };
}
