// Places and stretches in words, as the source writes them.

import type { Stretch } from "../core/clock";
import type { Given } from "./given";

/** As fine as neighbouring samples or frames are apart. */
export function fineness({ stepped }: Pick<Given, "stepped">, at: number): number {
  const step = stepped(at, 1) - stepped(at, 0);
  return step > 0 ? step : Math.abs(stepped(at, 0) - stepped(at, -1));
}

export function placeIn(given: Pick<Given, "stepped" | "written">, at: number): string {
  return given.written(at, fineness(given, at));
}

export function spoken(
  given: Pick<Given, "stepped" | "written">,
  { start, end, channel = null }: Stretch & { readonly channel?: string | null },
): string {
  const where = channel === null ? "" : ` of ${channel}`;
  const fine = fineness(given, start);
  if (start === end) return `At ${given.written(start, fine)}${where}`;
  return `${given.written(start, fine)} to ${given.written(end, fine)}${where}`;
}
