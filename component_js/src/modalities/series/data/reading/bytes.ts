// The bytes at an address as they arrive, plain: unpacked if they are packed, as UTF-8 if they were UTF-16.

import { shortened } from "../../../../core/address";
import { whyUnloaded } from "../../../unloaded";
import { SeriesError } from "../seriesError";

const WANTED = { name: "time series", one: "a time series" };
const LARGEST = 2 ** 30;
/** Enough to tell any format. */
const HEAD = 64;

export type Place = {
  /** As the task has it; it is what people are told. */
  readonly address: string;
  readonly url: string;
  /** Another link to the same, for one that ran out. */
  readonly renewed: (url: string) => Promise<string | undefined>;
};

export type Bytes = {
  readonly head: Uint8Array;
  /** All of them, the head too; once. */
  readonly pieces: () => AsyncIterable<Uint8Array>;
  /** How much has arrived, 0 to 1; 0 where nobody knows. */
  readonly share: () => number;
  /** How many there are, where the server says so and they are not packed. */
  readonly size: number | undefined;
  /** Some of them, if the server gives some; these are then no longer read as pieces. */
  readonly part: (from: number, to: number) => Promise<ArrayBuffer | undefined>;
  /** Nothing more is wanted. */
  readonly close: () => void;
};

export async function bytesAt(place: Place, signal: AbortSignal): Promise<Bytes> {
  const whole = new AbortController();
  const ended = AbortSignal.any([signal, whole.signal]);
  let url = place.url;

  async function get(init: RequestInit): Promise<Response> {
    const first = await fetch(url, init).catch(() => undefined);
    if (first?.ok) return first;
    const isOver = first === undefined || first.status === 403;
    const next = isOver && !signal.aborted ? await place.renewed(url) : undefined;
    url = next ?? url;
    const answer = next === undefined ? first : await fetch(url, init).catch(() => undefined);
    if (answer?.ok) return answer;
    throw new SeriesError(whyUnloaded(WANTED, place.address, url, answer?.status ?? 0));
  }

  const response = await get({ signal: ended });
  const said = Number(response.headers.get("content-length") ?? Number.NaN);
  const total = said > 0 ? said : undefined;
  if (total && total > LARGEST) throw new SeriesError(tooLarge(place.address, total));
  let loaded = 0;

  async function* arriving(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
    const reader = body.getReader();
    for (;;) {
      const { value } = await reader.read().catch(() => {
        throw new SeriesError(
          `The connection broke after ${mega(loaded)} of the time series at ${shortened(place.address)}.`,
        );
      });
      if (!value) return;
      loaded += value.length;
      if (loaded > LARGEST) throw new SeriesError(tooLarge(place.address, loaded));
      yield value;
    }
  }

  const opened = await plain(arriving(response.body ?? new ReadableStream()));
  const isPacked = response.headers.has("content-encoding") || opened.isChanged;
  return {
    head: opened.head,
    pieces: () => opened.pieces,
    share: () => (total ? Math.min(loaded / total, 0.99) : 0),
    size: isPacked ? undefined : total,
    async part(from, to) {
      const some = await get({ headers: { Range: `bytes=${from}-${to - 1}` }, signal });
      if (some.status !== 206) {
        await some.body?.cancel();
        return undefined;
      }
      whole.abort();
      return some.arrayBuffer();
    },
    close: () => whole.abort(),
  };
}

type Opened = {
  readonly head: Uint8Array;
  readonly pieces: AsyncGenerator<Uint8Array>;
  readonly isChanged: boolean;
};

/** Bytes of a gzip, or of UTF-16, are those of what is in it. */
async function plain(pieces: AsyncGenerator<Uint8Array>): Promise<Opened> {
  const head = await headOf(pieces);
  const all = again(head, pieces);
  const [first, second] = head;
  if (first === 0x1f && second === 0x8b) {
    const unpacked = streamOf(all).pipeThrough(new DecompressionStream("gzip"));
    return { ...(await plain(unpackedPieces(unpacked))), isChanged: true };
  }
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const decoder = new TextDecoderStream(first === 0xff ? "utf-16le" : "utf-16be");
    const text = streamOf(all).pipeThrough(decoder).pipeThrough(new TextEncoderStream());
    return { ...(await plain(unpackedPieces(text))), isChanged: true };
  }
  return { head, pieces: all, isChanged: false };
}

async function* unpackedPieces(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (;;) {
    const { value } = await reader.read().catch((error: unknown) => {
      if (error instanceof SeriesError) throw error;
      throw new SeriesError("The gzip file is cut short or damaged.");
    });
    if (!value) return;
    yield value;
  }
}

async function headOf(pieces: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  let head = new Uint8Array(0);
  while (head.length < HEAD) {
    const { value, done } = await pieces.next();
    if (done) break;
    const longer = new Uint8Array(head.length + value.length);
    longer.set(head);
    longer.set(value, head.length);
    head = longer;
  }
  return head;
}

async function* again(
  head: Uint8Array,
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  yield* rest;
}

function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
  });
}

const mega = (bytes: number): string =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${Math.round(bytes / 1e6)} MB`;

const tooLarge = (address: string, bytes: number): string =>
  `The time series at ${shortened(address)} has ${mega(bytes)}, and at most ${mega(LARGEST)} are opened: write it as Parquet, with fewer columns or as float32.`;
