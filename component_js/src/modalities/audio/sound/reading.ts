// Reads a file with a sound: a WAV file as it arrives, any other for the browser to decode.

import { fetched } from "../../renewing";
import { type Bag, createBag } from "./bag";
import { BLOCK, blocking, type Tell } from "./blocking";
import { isShort } from "./foreign";
import type { Failure } from "./messages";
import { fetching, nowhere, piece, type Samples } from "./samples";
import { opened, samplesIn, type Wave } from "./wav";

/** How much is worked on at once, in bytes. */
const BATCH = 1_000_000;
/** What a WAV file may say before its samples begin. */
const LONGEST_HEAD = 8_000_000;
const FIRST_LOOK = 65_536;

type Source = {
  readonly url: string;
  /** In bytes, where the server says it. */
  readonly length: number | undefined;
  /** The next bytes into the bag; false where there are none. */
  readonly more: (into: Bag) => Promise<boolean>;
  readonly stop: () => Promise<void>;
};

/** What is no WAV file is told as it is, if so many seconds can be decoded. `hold` gets the samples as soon as any can be had. */
export async function read(
  url: string,
  seconds: number,
  tell: Tell,
  hold: (samples: Samples) => void,
): Promise<void> {
  const source = await sourceAt(url);
  if ("why" in source) return tell({ is: "failed", ...source });
  const head = createBag();
  for (;;) {
    const found = opened(head.bytes());
    if (typeof found === "object") return stream(source, head, found.wave, tell, hold);
    const goesOn = found === "more" && head.size() <= LONGEST_HEAD && (await source.more(head));
    if (!goesOn) break;
  }
  await gather(source, head, seconds, tell);
}

/** Only whether pieces of it can be had: its outline is known. */
export async function open(url: string, tell: Tell): Promise<Samples> {
  for (let size = FIRST_LOOK; size <= LONGEST_HEAD; size *= 8) {
    const bytes = await piece(url, 0, size);
    const found = bytes ? opened(bytes) : "foreign";
    if (found === "foreign") break;
    if (found === "more") continue;
    const { rate, channels, frames = 0 } = found.wave;
    const format = { rate, channels, frames };
    tell({ is: "format", format, block: BLOCK, reach: "ranged" });
    return fetching(url, found.wave);
  }
  tell({ is: "format", format: undefined, block: BLOCK, reach: "none" });
  return nowhere;
}

async function sourceAt(url: string): Promise<Source | Failure> {
  const response = await fetched(url).catch(() => undefined);
  if (!response) return { why: "unreachable" };
  if (!response.ok || !response.body) return { why: "refused", status: response.status };
  const reader = response.body.getReader();
  return {
    url,
    // Of what was packed for the way, it is the length of the packet.
    length: response.headers.has("content-encoding")
      ? undefined
      : Number(response.headers.get("content-length")) || undefined,
    async more(into) {
      const { done, value } = await reader
        .read()
        // What came until the connection broke is shown.
        .catch(() => ({ done: true, value: undefined }));
      if (value) into.add(value);
      return !done;
    },
    // One that broke cannot be stopped.
    stop: () => reader.cancel().catch(() => {}),
  };
}

async function stream(
  source: Source,
  bag: Bag,
  wave: Wave,
  tell: Tell,
  hold: (samples: Samples) => void,
): Promise<void> {
  const { rate, channels, step } = wave;
  const inFile = source.length && Math.floor((source.length - wave.at) / step);
  const promised = wave.frames ?? Number.POSITIVE_INFINITY;
  const frames = Math.min(promised, inFile ?? promised);
  const isKnown = Number.isFinite(frames);
  const format = { rate, channels, frames: isKnown ? frames : 0 };
  const blocks = blocking(format, tell, fetching(source.url, wave));
  hold(blocks.samples);
  let got = 0;
  bag.dropTo(wave.at);
  for (let isOver = false; !isOver; ) {
    isOver = got >= promised || !(await source.more(bag));
    if (bag.size() < BATCH && !isOver) continue;
    const whole = Math.min(Math.floor(bag.size() / step), promised - got);
    blocks.put(samplesIn(bag.bytes().subarray(0, whole * step), wave));
    bag.dropTo(whole * step);
    got += whole;
  }
  await source.stop();
  blocks.end(wave.frames ?? got);
}

async function gather(source: Source, all: Bag, seconds: number, tell: Tell): Promise<void> {
  while (all.size() < FIRST_LOOK && (await source.more(all)));
  if (!isShort(all.bytes(), seconds)) {
    await source.stop();
    return tell({ is: "failed", why: "long" });
  }
  while (await source.more(all));
  tell({ is: "foreign", bytes: all.bytes().slice().buffer });
}
