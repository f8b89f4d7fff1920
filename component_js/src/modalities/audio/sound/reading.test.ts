import { afterEach, expect, test, vi } from "vitest";
import type { News } from "./messages";
import { open, read } from "./reading";
import type { Samples } from "./samples";
import { file, format, words } from "./wave.test.given";

afterEach(() => vi.unstubAllGlobals());

type Served = { readonly parts: readonly Uint8Array<ArrayBuffer>[]; readonly breaks?: boolean };

/** A server that sends a file in parts, or a range of it. */
function serve({ parts, breaks = false }: Served, takesRanges = true, status = 200): void {
  const whole = Uint8Array.from(parts.flatMap((part) => [...part]));
  vi.stubGlobal("fetch", async (_: string, init?: RequestInit) => {
    const range = new Headers(init?.headers).get("range")?.match(/(\d+)-(\d+)/);
    if (range && takesRanges) {
      const [, from = 0, to = 0] = range.map(Number);
      return new Response(whole.slice(from, to + 1), { status: 206 });
    }
    const waiting = [...parts];
    const body = new ReadableStream<Uint8Array>({
      pull(stream) {
        const next = waiting.shift();
        if (next) stream.enqueue(next);
        else if (breaks) stream.error(new Error("broken"));
        else stream.close();
      },
    });
    return new Response(body, { status, headers: { "content-length": `${whole.length}` } });
  });
}

async function told(
  seconds = 60,
): Promise<{ news: readonly News[]; samples: Samples | undefined }> {
  const news: News[] = [];
  let samples: Samples | undefined;
  await read(
    "http://here/call.wav",
    seconds,
    (each) => news.push(each),
    (held) => {
      samples = held;
    },
  );
  return { news, samples };
}

const made = Array.from({ length: 1000 }, (_, at) => ((at * 37) % 2000) - 1000);
const wave = file([
  ["fmt ", format(1, 1, 8000, 16)],
  ["data", words(...made)],
]);

/** Cut anywhere, also through a sample. */
const cut = (bytes: Uint8Array<ArrayBuffer>, size: number): readonly Uint8Array<ArrayBuffer>[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.slice(at * size, (at + 1) * size),
  );

const pairsIn = (news: readonly News[]): readonly number[] =>
  news.flatMap((each) => (each.is === "blocks" ? [...(each.pairs[0] ?? [])] : []));

test("a WAV file that comes in any parts is told in blocks, and its samples are kept", async () => {
  for (const size of [7, 44, 501, 5000]) {
    serve({ parts: cut(wave, size) });
    const { news, samples } = await told();
    expect(news[0]).toMatchObject({ is: "format", reach: "kept", block: 256 });
    const blocks = [0, 256, 512, 768].map((from) => made.slice(from, from + 256));
    const wanted = blocks.flatMap((each) => [Math.min(...each), Math.max(...each)]);
    expect(pairsIn(news)).toEqual(wanted);
    expect(news.at(-1)).toEqual({ is: "end", missing: 0 });
    expect([...((await samples?.get(10, 13))?.[0] ?? [])]).toEqual(made.slice(10, 13));
  }
});

test("a file that was cut off, or whose connection broke, is told as far as it goes", async () => {
  for (const breaks of [false, true]) {
    serve({ parts: cut(wave.slice(0, 44 + 2 * 300 + 1), 100), breaks });
    const { news } = await told();
    expect(pairsIn(news)).toHaveLength(4);
    expect(news.at(-1)).toEqual({ is: "end", missing: 700 });
  }
});

test("what lies behind the samples is no sound", async () => {
  const tail = file([
    ["fmt ", format(1, 1, 8000, 16)],
    ["data", words(5, 6)],
    ["LIST", words(9999, 9999)],
  ]);
  serve({ parts: cut(tail, 9) });
  expect(pairsIn((await told()).news)).toEqual([5, 6]);
});

test("of a file that is known, pieces are fetched by range", async () => {
  serve({ parts: [wave] });
  const news: News[] = [];
  const samples = await open("http://here/call.wav", (each) => news.push(each));
  expect(news).toMatchObject([{ is: "format", reach: "ranged", format: { frames: 1000 } }]);
  expect([...((await samples.get(998, 2000))?.[0] ?? [])]).toEqual(made.slice(998));
});

test("a server that gives no ranges gives no pieces", async () => {
  serve({ parts: [wave] }, false);
  const news: News[] = [];
  const samples = await open("http://here/call.wav", (each) => news.push(each));
  expect(news).toMatchObject([{ is: "format", reach: "none" }]);
  expect(await samples.get(0, 10)).toBeUndefined();
});

test("another file is handed on to be decoded, unless that would take too long", async () => {
  const mp3 = Uint8Array.of(0xff, 0xfb, 0x90, 0, ...Array.from({ length: 99 }, () => 7));
  serve({ parts: cut(mp3, 10) });
  const [only] = (await told(600)).news;
  expect(only?.is === "foreign" && new Uint8Array(only.bytes)).toEqual(mp3);
  serve({ parts: cut(mp3, 10) });
  expect((await told(6000)).news).toEqual([{ is: "failed", why: "long" }]);
});

test("what a server refuses, or nobody answers, is told as that", async () => {
  serve({ parts: [wave] }, true, 404);
  expect((await told()).news).toEqual([{ is: "failed", why: "refused", status: 404 }]);
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  expect((await told()).news).toEqual([{ is: "failed", why: "unreachable" }]);
});
