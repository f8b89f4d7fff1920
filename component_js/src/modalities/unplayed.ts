// Why a player does not play, in a sentence.

import { shortened } from "../core/address";
import { whyUnloaded } from "./unloaded";

/** How long a server may take to say what became of a file, in milliseconds. */
const PATIENCE = 5000;

const wanted = {
  audio: { name: "audio", one: "audio" },
  video: { name: "video", one: "a video" },
} as const;

/** For people; `media` has an error. */
export async function whyUnplayed(
  kind: keyof typeof wanted,
  address: string,
  { error, currentSrc, src }: HTMLMediaElement,
): Promise<string> {
  const at = shortened(address);
  if (error?.code === MediaError.MEDIA_ERR_NETWORK)
    return `The ${kind} at ${at} stopped loading: the connection broke.`;
  if (error?.code === MediaError.MEDIA_ERR_DECODE)
    return `The ${kind} at ${at} is damaged and cannot be decoded.`;
  const url = currentSrc || src;
  return whyUnloaded(wanted[kind], address, url, await statusAt(url));
}

/** A player is not told what the server answered: it is asked once more. 0 where nobody tells. */
async function statusAt(url: string): Promise<number> {
  if (!/^https?:/.test(url)) return 0;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    response.body?.cancel().catch(() => {});
    return response.status;
  } catch {
    return 0;
  }
}
