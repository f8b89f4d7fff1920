import { expect, test } from "vitest";
import type { Bytes } from "./bytes";
import { paceOf } from "./measure";
import { mp4Times } from "./mp4";
import { webmTimes } from "./webm";

const bytesOf = (file: readonly number[]): Bytes => ({
  size: file.length,
  read: async (start, length) =>
    new DataView(Uint8Array.from(file.slice(start, start + length)).buffer),
});
const long = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const atom = (type: string, ...body: readonly (readonly number[])[]) => {
  const all = body.flat();
  return [...long(all.length + 8), ...letters(type), ...all];
};
const table = (type: string, ...rows: readonly (readonly number[])[]) =>
  atom(type, long(0), long(rows.length), ...rows.map((row) => row.flatMap(long)));
const movie = (...edits: readonly (readonly number[])[]) =>
  atom(
    "moov",
    atom("mvhd", long(0), long(0), long(0), long(1000), long(0)),
    atom("trak", atom("mdia", atom("hdlr", long(0), long(0), letters("soun")))),
    atom(
      "trak",
      ...edits,
      atom(
        "mdia",
        atom("mdhd", long(0), long(0), long(0), long(600), long(0)),
        atom("hdlr", long(0), long(0), letters("vide")),
        atom(
          "minf",
          atom("stbl", table("stts", [3, 20], [1, 60]), table("ctts", [1, 20], [1, 60], [2, 0])),
        ),
      ),
    ),
  );
const start = atom("ftyp", letters("isom"));

test("an MP4 lists its frames in the order in which they are shown", async () => {
  const file = [...start, ...atom("mdat", [1, 2, 3]), ...movie()];
  expect([...((await mp4Times(bytesOf(file)))?.times ?? [])]).toEqual(
    [20, 40, 60, 80].map((at) => at / 600),
  );
});

test("an edit list says where its film begins", async () => {
  const edits = atom("edts", table("elst", [500, -1, 65_536], [9999, 20, 65_536]));
  const times = await mp4Times(bytesOf([...start, ...movie(edits)]));
  expect([...(times?.times ?? [])]).toEqual([0, 20, 40, 60].map((at) => at / 600 + 0.5));
});

test("of an MP4 that is cut off before its list, or is none, nothing is said", async () => {
  const file = [...start, ...movie()];
  for (const length of [0, 3, 12, 20, 60, file.length - 1])
    expect(await mp4Times(bytesOf(file.slice(0, length)))).toBeUndefined();
  expect(await mp4Times(bytesOf(letters("this is a page that says 404")))).toBeUndefined();
});

test("a film that is cut off behind its list is said to be", async () => {
  const file = [...start, ...movie(), ...atom("mdat", [1, 2, 3, 4, 5, 6, 7, 8, 9])];
  expect((await mp4Times(bytesOf(file)))?.isCut).toBe(false);
  expect((await mp4Times(bytesOf(file.slice(0, -2))))?.isCut).toBe(true);
});

test("a size of nothing does not go on for ever", async () => {
  expect(
    await mp4Times(bytesOf([...start, ...Array.from({ length: 4000 }, () => 0)])),
  ).toBeUndefined();
});

const element = (id: readonly number[], ...body: readonly (readonly number[])[]) => {
  const all = body.flat();
  return [...id, 0x40 | (all.length >> 8), all.length & 255, ...all];
};
const block = (track: number, off: number) =>
  element([0xa3], [0x80 | track, (off >> 8) & 255, off & 255, 0]);
const ebml = element([0x1a, 0x45, 0xdf, 0xa3], [1, 2]);
const tracks = element(
  [0x16, 0x54, 0xae, 0x6b],
  element([0xae], element([0xd7], [1]), element([0x83], [2])),
  element(
    [0xae],
    element([0xd7], [2]),
    element([0x83], [1]),
    element([0x23, 0xe3, 0x83], long(40_000_000)),
  ),
);
const cluster = (time: number, ...blocks: readonly (readonly number[])[]) =>
  element([0x1f, 0x43, 0xb6, 0x75], element([0xe7], [time >> 8, time & 255]), ...blocks);

test("a WebM has its frames in its blocks, those of the sound apart", async () => {
  const file = [
    ...ebml,
    ...element(
      [0x18, 0x53, 0x80, 0x67],
      tracks,
      cluster(0, block(2, 0), block(1, 5), block(2, 40)),
      cluster(1000, block(2, 100), element([0xa0], element([0xa1], [0x82, 0, 200, 0]))),
    ),
  ];
  const found = await webmTimes(bytesOf(file));
  expect([...(found?.times ?? [])]).toEqual([0, 0.04, 1.1, 1.2]);
  expect(found?.rate).toBe(25);
});

test("clusters of a live recording, whose length is not known, end where the next begins", async () => {
  const open = [0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
  const live = (time: number, ...blocks: readonly (readonly number[])[]) => [
    ...[0x1f, 0x43, 0xb6, 0x75, ...open],
    ...element([0xe7], [time]),
    ...blocks.flat(),
  ];
  const file = [
    ...ebml,
    ...[0x18, 0x53, 0x80, 0x67, ...open],
    ...tracks,
    ...live(0, block(2, 0), block(2, 33)),
    ...live(100, block(2, 0)),
  ];
  expect([...((await webmTimes(bytesOf(file)))?.times ?? [])]).toEqual([0, 0.033, 0.1]);
});

test("of a WebM that is cut off anywhere, nothing is taken for whole", async () => {
  const file = [...ebml, ...element([0x18, 0x53, 0x80, 0x67], tracks, cluster(0, block(2, 0)))];
  for (let length = 0; length < file.length; length += 1) {
    const found = await webmTimes(bytesOf(file.slice(0, length)));
    if (found) expect(found.isCut).toBe(true);
  }
  expect((await webmTimes(bytesOf(file)))?.isCut).toBe(false);
});

test("a pace is measured though a frame was left out, and not of uneven frames", () => {
  const even = [0, 1, 2, 4, 5, 6, 7].map((frame) => Math.round((frame * 1001) / 30) / 1000);
  expect(paceOf(even)).toEqual({ rate: 30_000 / 1001, start: 0 });
  expect(paceOf([2, 3, 4, 5, 6].map((frame) => frame / 25))).toEqual({ rate: 25, start: 0.08 });
  expect(paceOf([0, 0.02, 0.053, 0.12, 0.22, 0.25])).toBeUndefined();
  expect(paceOf([0, 0.04])).toBeUndefined();
});
