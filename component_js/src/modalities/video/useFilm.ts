// What is known of a film: how large and how long it is, and when its frames are shown.

import { type RefObject, useEffect, useState } from "react";
import { shortened } from "../../core/address";
import { useLatest } from "../../latest";
import type { Film } from "../../schema.gen";
import type { Measured } from "../usePlayer";
import type { Reading } from "./reading/readFrames";

type Size = Omit<Film, "kind" | "rate">;

export type Opened = Reading & { readonly url: string; readonly space: Film };

/** A recording that was never closed says how long it is once it has been gone through. */
const FAR = 1e7;

/** How large the film is; undefined as long as it is not known. */
export function sizeOf(film: HTMLVideoElement, address: string): Measured & { size?: Size } {
  const { videoWidth: width, videoHeight: height, duration } = film;
  const at = shortened(address);
  if (width === 0 || height === 0)
    return { wrong: `The video at ${at} has no picture that this browser can show.` };
  if (duration === Number.POSITIVE_INFINITY) {
    if (film.currentTime === 0) film.currentTime = FAR;
    return {};
  }
  if (!(duration > 0)) return { wrong: `The video at ${at} has no length.` };
  return { size: { width, height, duration } };
}

/** Reads the frames of the film at an address, once its size is known. */
export function useFilm(
  film: RefObject<HTMLVideoElement | null>,
  url: string | undefined,
  size: Size | undefined,
  rate: number | null,
  onSpace: (space: Film) => void,
): Opened | undefined {
  const [opened, setOpened] = useState<Opened>();
  const tell = useLatest(onSpace);
  const { width, height, duration } = size ?? {};
  useEffect(() => {
    if (url === undefined || !width || !height || !duration) return;
    const ending = new AbortController();
    const open = async (): Promise<void> => {
      const { readFrames } = await import("./reading/readFrames");
      const reading = await readFrames(url, duration, rate, ending.signal);
      if (ending.signal.aborted || !film.current) return;
      const space: Film = { kind: "film", width, height, duration, rate: reading.frames.rate };
      setOpened({ ...reading, url, space });
      tell.current(space);
    };
    void open();
    return () => ending.abort();
  }, [film, url, width, height, duration, rate, tell]);
  return opened?.url === url ? opened : undefined;
}
