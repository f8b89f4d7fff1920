// Measures the frames of a film that no file says anything of: it is played a moment, unseen and mute.

import { createScope } from "../../../core/scope";
import { namedRate } from "../frames";

/** Frames in a second, and when the first of them is shown. */
export type Pace = { readonly rate: number; readonly start: number };

/** How many frames are enough, and how long they may take, in milliseconds. */
const ENOUGH = 16;
const PATIENCE = 4000;

/** Undefined where it cannot be said. */
export function measure(url: string, signal: AbortSignal): Promise<Pace | undefined> {
  const scope = createScope();
  const film = document.createElement("video");
  const times: number[] = [];
  return new Promise<Pace | undefined>((settle) => {
    const end = (): void => {
      scope.close();
      settle(paceOf(times));
    };
    scope.own(() => {
      film.pause();
      film.removeAttribute("src");
      // Lets go of the connection.
      film.load();
    });
    if (!("requestVideoFrameCallback" in film)) {
      end();
      return;
    }
    const play = (): void => void film.play().catch(end);
    const next = (): void => {
      film.requestVideoFrameCallback((_, { mediaTime }) => {
        if (scope.closed()) return;
        times.push(mediaTime);
        // The first is seen before it plays.
        if (times.length === 1) play();
        if (times.length < ENOUGH) next();
        else end();
      });
    };
    scope.listen(film, "error", end);
    scope.listen(film, "ended", end);
    scope.listen(signal, "abort", end);
    scope.after(PATIENCE / 4, play);
    scope.after(PATIENCE, end);
    film.muted = true;
    film.playsInline = true;
    film.preload = "auto";
    next();
    film.src = url;
  });
}

/** From the times of frames as they were shown: now and then one is left out. */
export function paceOf(times: readonly number[]): Pace | undefined {
  const steps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  const least = Math.min(...steps.filter((step) => step > 0.001));
  if (steps.length < 4 || !Number.isFinite(least)) return undefined;
  // A millisecond is how fine the times of some files are.
  const isEven = steps.every((step) => Math.abs(step - Math.round(step / least) * least) < 0.0035);
  if (!isEven) return undefined;
  const whole = (times.at(-1) ?? 0) - (times[0] ?? 0);
  const count = steps.reduce((sum, step) => sum + Math.round(step / least), 0);
  if (whole <= 0) return undefined;
  const rate = namedRate(count / whole, 0.004);
  const [start = 0] = times;
  return { rate, start: Math.abs(start * rate) < 0.1 ? 0 : start };
}
