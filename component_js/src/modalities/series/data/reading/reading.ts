// What a series is shown from, told by its content and given to the reader of its format.

import { SeriesError } from "../seriesError";
import type { SeriesSpec } from "../seriesInfo";
import { type Bytes, bytesAt, type Place } from "./bytes";
import { readCsv } from "./csv";
import type { Intake } from "./intake";
import { parsedJson, readJson } from "./json";
import { readNpy } from "./npy";
import { type Parts, readParquet } from "./parquet";

/** A file that is smaller is had whole sooner than in parts. */
const SMALL = 2 ** 23;

const REFUSED: readonly (readonly [string, string])[] = [
  ["<", "a web page or XML"],
  ["PK", "a ZIP archive, as Excel and numpy.savez write them"],
  ["\x89HDF", "an HDF5 file"],
  ["ARROW1", "an Arrow file"],
  ["%PDF", "a PDF"],
  ["\x89PNG", "an image"],
  ["\xff\xd8\xff", "an image"],
  ["RIFF", "a sound"],
  ["OggS", "a sound"],
  ["fLaC", "a sound"],
];

export async function readAddress(
  place: Place,
  spec: SeriesSpec,
  intake: Intake,
  told: (share: () => number) => void,
  signal: AbortSignal,
): Promise<void> {
  const bytes = await bytesAt(place, signal);
  told(bytes.share);
  try {
    await readBytes(bytes, spec, intake);
  } finally {
    bytes.close();
  }
}

async function readBytes(bytes: Bytes, spec: SeriesSpec, intake: Intake): Promise<void> {
  const head = String.fromCharCode(...bytes.head.subarray(0, 64));
  const text = head.replace("\xef\xbb\xbf", "").trimStart();
  const refused = REFUSED.find(([begins]) => text.startsWith(begins));
  if (refused) {
    throw new SeriesError(`It is ${refused[1]}: CSV, JSON, Parquet and .npy are read.`);
  }
  if (head.startsWith("PAR1")) return readParquet(await partsOf(bytes, intake), spec, intake);
  if (head.startsWith("\x93NUMPY")) return readNpy(bytes.pieces(), spec, intake);
  if (text.startsWith("{") || text.startsWith("[")) {
    const all = new TextDecoder().decode(await wholeOf(bytes, intake));
    return readJson(parsedJson(all), spec, intake);
  }
  return readCsv(bytes.pieces(), spec, intake);
}

async function wholeOf(bytes: Bytes, { breathe }: Intake): Promise<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes.pieces()) {
    pieces.push(piece);
    size += piece.length;
    await breathe();
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole.buffer;
}

/** Asks for parts where that is worth it and the server gives them. */
async function partsOf(bytes: Bytes, intake: Intake): Promise<Parts> {
  const { size } = bytes;
  if (size !== undefined && size > SMALL) {
    const end = await bytes.part(size - 8, size).catch(() => undefined);
    if (end) {
      return {
        byteLength: size,
        slice: async (from, to = size) =>
          (await bytes.part(from, to)) ?? Promise.reject(new SeriesError(UNSTEADY)),
      };
    }
  }
  const whole = await wholeOf(bytes, intake);
  return { byteLength: whole.byteLength, slice: async (from, to) => whole.slice(from, to) };
}

const UNSTEADY = "The server gave parts of the file, and then did not: load it again.";
