// Why something at an address did not load, in a sentence: what the browser knows beside that it failed.

import { shortened } from "../core/address";

/** As in "There is no image", "What is there is not an image". */
export type Wanted = { readonly name: string; readonly one: string };

/** `url` is the address as the browser resolved it; `status` is what its server answered, if known. */
export function whyUnloaded(
  { name, one }: Wanted,
  address: string,
  url: string,
  status = statusOf(url),
): string {
  const at = shortened(address);
  if (!/^(https?|file):/.test(url)) {
    return `The ${name} at ${at} cannot be shown: it is not ${one} that this browser can read.`;
  }
  if (status === 404 || status === 410) {
    return `There is no ${name} at ${at}: the server answered ${status}.`;
  }
  if (status === 416) return `The ${name} at ${at} is empty.`;
  if (status >= 400) return `The ${name} at ${at} was refused: the server answered ${status}.`;
  if (status >= 200) return `What is at ${at} is not ${one} that this browser can read.`;
  if (!navigator.onLine) return `The ${name} at ${at} cannot be loaded: this device is offline.`;
  return `The ${name} at ${at} cannot be loaded: it is not there, not ${one}, or not allowed here.`;
}

/** The answer of the server, 0 where the browser does not tell. */
function statusOf(url: string): number {
  const entry = performance.getEntriesByName(url, "resource").at(-1);
  return entry instanceof PerformanceResourceTiming ? (entry.responseStatus ?? 0) : 0;
}
