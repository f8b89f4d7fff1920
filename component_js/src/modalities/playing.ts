// What a player can be told by key, and what it says where it cannot play.

import { shortened } from "../core/address";
import type { Command } from "../core/command";
import { whyUnloaded } from "./unloaded";

/** How far a step back goes, in seconds. */
export const STEP = 5;

/** How long a server may take to say what became of a file, in milliseconds. */
const PATIENCE = 5000;

type Kind = "audio" | "video";

const wanted = {
  audio: { name: "audio", one: "audio" },
  video: { name: "video", one: "a video" },
} as const;

export function playing(kind: Kind, play: () => void, goBack: () => void): readonly Command[] {
  const command = { group: kind === "audio" ? "Audio" : "Video", enabled: true };
  const back = `Back ${STEP} seconds`;
  return [
    { ...command, id: `${kind}.play`, label: "Play or pause", shortcut: "Alt+P", run: play },
    { ...command, id: `${kind}.back`, label: back, shortcut: "Alt+J", run: goBack },
  ];
}

export function stepBack(media: HTMLMediaElement | null): void {
  if (media) media.currentTime = Math.max(0, media.currentTime - STEP);
}

export function pace(media: HTMLMediaElement | null, speed: number): void {
  if (!media) return;
  // What loads next would begin at the default again.
  media.defaultPlaybackRate = speed;
  media.playbackRate = speed;
}

export function turn(media: HTMLMediaElement | null, announce: (words: string) => void): void {
  if (!media) return;
  if (!media.paused) {
    media.pause();
    announce("Paused.");
    return;
  }
  media.play().then(
    () => announce("Playing."),
    // Broken off by a pause, or told by the element's own error.
    () => {},
  );
}

/** For people; `media` has an error. */
export async function whyUnplayed(
  kind: Kind,
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
