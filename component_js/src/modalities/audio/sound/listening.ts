// Listens to a sound for a page: its outline, finer pieces of it, its frequencies.

import type { Scope } from "../../../core/scope";
import { fetched } from "../../renewing";
import { createAsking } from "./asking";
import { decoded } from "./decoding";
import { createDetail } from "./detail";
import type { News, Slice } from "./messages";
import { createOutline } from "./outline";
import { peaksIn, type Read } from "./peaks";
import { type Sound, unknown } from "./sound";

export type Listening = {
  readonly sound: () => Sound;
  readonly subscribe: (listener: () => void) => () => void;
  /** What is in sight; so many columns wide. */
  readonly look: (start: number, end: number, columns: number) => void;
  readonly spectrum: (slice: Slice) => Promise<Uint8Array | undefined>;
};

export type Given = {
  readonly url: string;
  readonly peaks: string | undefined;
  /** In seconds. */
  readonly length: number;
};

/** In seconds. */
const SLACK = 0.25;

export function listen(given: Given, worker: Worker | undefined, scope: Scope): Listening {
  const listeners = new Set<() => void>();
  let sound = unknown;
  const { order, ask } = createAsking(worker, scope, hear);
  let seen: Parameters<Listening["look"]> | undefined;
  const detail = createDetail(ask, (made) => become({ detail: made }));

  function become(more: Partial<Sound>): void {
    if (scope.closed()) return;
    sound = { ...sound, ...more };
    for (const listener of [...listeners]) listener();
  }

  function hear(news: News): void {
    if (news.is === "format") learn(news);
    else if (news.is === "blocks") grow(news.pairs);
    else if (news.is === "end") finish(news.missing);
    else if (news.is === "foreign") void decode(news.bytes);
    else if (news.is === "failed") become({ progress: undefined, lack: news });
  }

  function learn({ format, block, reach }: News & { is: "format" }): void {
    if (!format) {
      become({ reach });
      return;
    }
    const { rate } = format;
    const frames = format.frames || Math.round(given.length * rate);
    const blocks = Math.ceil(frames / block);
    const outline = sound.outline ?? createOutline({ ...format, block, from: 0, blocks });
    become({ format: { ...format, frames }, reach, outline });
    lookAgain();
  }

  function grow(pairs: readonly Int16Array[]): void {
    const { outline } = sound;
    if (!outline) return;
    outline.add(pairs);
    become({ progress: Math.min(1, outline.filled() / Math.max(1, outline.blocks)) });
  }

  function finish(missing: number): void {
    const seconds = missing / (sound.format?.rate ?? 1);
    become({ progress: undefined, ...(missing > 0 && { lack: { why: "cut", seconds } }) });
    lookAgain();
  }

  function lookAgain(): void {
    if (!seen) return;
    const [start, end, columns] = seen;
    detail.look(sound, { start, end }, columns);
  }

  async function decode(bytes: ArrayBuffer): Promise<void> {
    const found = await decoded(bytes);
    if (scope.closed()) return;
    if (!found) return become({ progress: undefined, lack: { why: "undecoded" } });
    order({ do: "take", format: found.format });
    for (const samples of found.pieces()) {
      order(
        { do: "put", samples },
        samples.map(({ buffer }) => buffer),
      );
      // The worker is to have read it before there is more of it.
      await new Promise<void>((resolve) => scope.after(0, resolve));
      if (scope.closed()) return;
    }
    order({ do: "done" });
    const { rate, frames } = found.format;
    const seconds = given.length - frames / rate;
    // Encoders say a little more or less than what there is.
    if (seconds > SLACK) become({ lack: { why: "cut", seconds } });
  }

  async function begin(): Promise<void> {
    const { url, peaks, length } = given;
    const found = peaks === undefined ? undefined : await peaksAt(peaks);
    if (scope.closed()) return;
    if (!found || "wrong" in found) {
      if (found) become({ lack: { why: "peaks", wrong: found.wrong } });
      order({ do: "read", url, seconds: length });
      return;
    }
    const { outline } = found;
    const { rate, channels } = outline;
    const format = { rate, channels, frames: Math.round(length * rate) };
    become({ format, outline, progress: undefined });
    order({ do: "open", url });
  }

  const stop = (): void => become({ progress: undefined, lack: { why: "unread" } });
  if (worker) scope.listen(worker, "error", stop);
  else stop();
  void begin();

  return {
    sound: () => sound,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    look(...now) {
      seen = now;
      lookAgain();
    },
    async spectrum(slice) {
      const news = await ask((id) => ({ do: "spectrum", id, ...slice }));
      return news.is === "spectrum" ? news.bytes : undefined;
    },
  };
}

async function peaksAt(url: string): Promise<Read> {
  try {
    const response = await fetched(url);
    if (!response.ok) return { wrong: `was refused: the server answered ${response.status}` };
    return peaksIn(await response.arrayBuffer());
  } catch {
    return { wrong: "cannot be loaded" };
  }
}
