// The times of the frames of an MP4 or QuickTime file, from its `moov`: `stts`, `ctts`, `elst`, `mdhd`.

import type { Bytes } from "./bytes";

type Atom = { readonly type: string; readonly body: DataView };

const HEAD = 16;

/** Two days at 60 frames in a second: whoever says more is damaged. */
const MOST = 10_000_000;

export type Mp4Times = {
  /** Seconds, in order. */
  readonly times: Float64Array;
  /** The file ends before what it says that it holds. */
  readonly isCut: boolean;
};

/** Undefined where the file does not list them, as one in fragments. */
export async function mp4Times(bytes: Bytes): Promise<Mp4Times | undefined> {
  const { movie, isCut } = await movieOf(bytes);
  if (!movie) return undefined;
  const movieHeader = find(movie, "mvhd");
  const tracks = atomsIn(movie).filter(({ type }) => type === "trak");
  const film = tracks.map(({ body }) => body).find((body) => isFilm(body));
  if (!film || !movieHeader) return undefined;
  const times = timesOf(film, timescaleOf(movieHeader));
  return times && { times, isCut };
}

type Movie = { readonly movie: DataView | undefined; readonly isCut: boolean };

/** It stands before the film or after it. */
async function movieOf(bytes: Bytes): Promise<Movie> {
  let movie: DataView | undefined;
  let at = 0;
  // A file that is none of these could go on for ever.
  for (let count = 0; count < 64; count += 1) {
    if (bytes.size !== undefined && at >= bytes.size) return { movie, isCut: at > bytes.size };
    const head = await bytes.read(at, HEAD);
    if (head.byteLength < 8) break;
    const { type, size, start } = headOf(head, 0);
    const length = size === 0 ? (bytes.size ?? at) - at : size;
    if (length < 8 || (count === 0 && !known.test(type))) break;
    if (type === "moov") {
      movie = await bytes.read(at + start, length - start);
      if (movie.byteLength < length - start) return { movie: undefined, isCut: true };
    }
    at += length;
  }
  return { movie, isCut: false };
}

const known = /^(ftyp|moov|free|skip|wide|mdat|styp|pnot)$/;

function headOf(view: DataView, at: number) {
  const short = view.getUint32(at);
  const type = nameAt(view, at + 4);
  const isLong = short === 1 && at + 16 <= view.byteLength;
  return {
    type,
    size: isLong ? Number(view.getBigUint64(at + 8)) : short,
    start: isLong ? 16 : 8,
  };
}

const nameAt = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));

function atomsIn(view: DataView): readonly Atom[] {
  const atoms: Atom[] = [];
  let at = 0;
  while (at + 8 <= view.byteLength) {
    const { type, size, start } = headOf(view, at);
    const length = size === 0 ? view.byteLength - at : size;
    if (length < start || at + length > view.byteLength) break;
    const body = new DataView(view.buffer, view.byteOffset + at + start, length - start);
    atoms.push({ type, body });
    at += length;
  }
  return atoms;
}

/** Down a path of names. */
function find(view: DataView | undefined, ...path: readonly string[]): DataView | undefined {
  const [name, ...rest] = path;
  if (!view || name === undefined) return view;
  return find(atomsIn(view).find(({ type }) => type === name)?.body, ...rest);
}

function isFilm(track: DataView): boolean {
  const handler = find(track, "mdia", "hdlr");
  return handler !== undefined && nameAt(handler, 8) === "vide";
}

/** Of `mvhd` and `mdhd`, whose later version has longer dates before it. */
const timescaleOf = (header: DataView): number =>
  header.getUint32(header.getUint8(0) === 1 ? 20 : 12);

function timesOf(film: DataView, movieScale: number): Float64Array | undefined {
  const header = find(film, "mdia", "mdhd");
  const table = find(film, "mdia", "minf", "stbl");
  const steps = pairs(find(table, "stts"));
  if (!header || steps.length === 0) return undefined;
  const scale = timescaleOf(header);
  const count = steps.reduce((sum, [many]) => sum + many, 0);
  if (count > MOST) return undefined;
  const shown = new Float64Array(count);
  let [frame, time] = [0, 0];
  for (const [many, step] of steps) {
    for (let each = 0; each < many; each += 1) {
      shown[frame] = time;
      frame += 1;
      time += step;
    }
  }
  frame = 0;
  for (const [many, off] of pairs(find(table, "ctts"))) {
    for (let each = 0; each < many && frame < count; each += 1) {
      // Below zero too, whatever the version says.
      shown[frame] = (shown[frame] ?? 0) + (off | 0);
      frame += 1;
    }
  }
  const { skipped, delay } = editOf(find(film, "edts", "elst"));
  // They are listed as they are decoded.
  const seconds = shown.map((each) => (each - skipped) / scale + delay / movieScale).sort();
  const kept = seconds.filter((each) => each >= -0.5 / scale).map((each) => Math.max(0, each));
  return kept.length > 0 ? kept : undefined;
}

function pairs(view: DataView | undefined): readonly (readonly [number, number])[] {
  if (!view || view.byteLength < 8) return [];
  const most = Math.floor((view.byteLength - 8) / 8);
  const count = Math.min(view.getUint32(4), most);
  return Array.from({ length: count }, (_, at) => {
    const place = 8 + at * 8;
    return [view.getUint32(place), view.getUint32(place + 4)] as const;
  });
}

/** Where the film begins in itself, and how long nothing is shown before it. */
function editOf(view: DataView | undefined): { readonly skipped: number; readonly delay: number } {
  let delay = 0;
  if (!view) return { skipped: 0, delay };
  const isLong = view.getUint8(0) === 1;
  const size = isLong ? 20 : 12;
  const count = Math.min(view.getUint32(4), Math.floor((view.byteLength - 8) / size));
  for (let at = 8; at < 8 + count * size; at += size) {
    const length = isLong ? Number(view.getBigUint64(at)) : view.getUint32(at);
    const media = isLong ? Number(view.getBigInt64(at + 8)) : view.getInt32(at + 4);
    if (media >= 0) return { skipped: media, delay };
    delay += length;
  }
  return { skipped: 0, delay };
}
