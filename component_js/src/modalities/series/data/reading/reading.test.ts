import { afterEach, describe, expect, test, vi } from "vitest";
import type { SeriesSpec } from "../seriesInfo";
import { type Gathered, gathered, timesIn, valuesIn } from "./gathered.test.given";
import { files } from "./parquet.test.given";
import { readAddress } from "./reading";

type Answer = (init: RequestInit & { readonly url: string }) => Response | Promise<Response>;

const URL_ = "https://files.example/a.csv?sign=1";

function read(
  answer: Answer,
  spec: Partial<SeriesSpec> = {},
  renewed: (url: string) => Promise<string | undefined> = async () => undefined,
): Promise<Gathered> {
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => answer({ ...init, url }));
  const place = { address: URL_, url: URL_, renewed };
  const { signal } = new AbortController();
  return gathered(spec, (whole, intake) => readAddress(place, whole, intake, () => {}, signal));
}

const holding =
  (content: BodyInit): Answer =>
  () =>
    new Response(content);

afterEach(() => vi.unstubAllGlobals());

const CSV = "t,x\n0,1\n1,2\n";
const packed = (text: string): ReadableStream<Uint8Array<ArrayBuffer>> =>
  new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
const utf16 = Uint8Array.from([0xff, 0xfe, ...[...CSV].flatMap((sign) => [sign.charCodeAt(0), 0])]);

const bytesOf = (): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(files.snappy), (sign) => sign.charCodeAt(0));

/** With nothing in so many bytes between what a Parquet file holds and what says where it is. */
function spread(file: Uint8Array, room: number): Uint8Array<ArrayBuffer> {
  const size = new DataView(file.buffer).getUint32(file.length - 8, true) + 8;
  const large = new Uint8Array(file.length + room);
  large.set(file.subarray(0, -size));
  large.set(file.subarray(-size), large.length - size);
  return large;
}

describe("a file is told by its content:", () => {
  test.each<[string, () => BodyInit]>([
    ["CSV", () => CSV],
    ["CSV in a gzip", () => packed(CSV)],
    ["CSV in UTF-16", () => utf16],
    ["JSON", () => ' {"t": [0, 1], "x": [1, 2]}'],
    ["JSON with a byte order mark", () => '\ufeff[{"t": 0, "x": 1}, {"t": 1, "x": 2}]'],
  ])("%s", async (_, content) => {
    const found = await read(holding(content()), { time: "t" });
    expect(timesIn(found)).toEqual([0, 1]);
    expect(valuesIn(found, "x")).toEqual([1, 2]);
  });

  test("Parquet", async () => {
    const found = await read(holding(bytesOf()), { time: "when" });
    expect(valuesIn(found, "n")).toEqual([1, 2, 3, 4, 5]);
  });

  test("Parquet, of which only parts are asked for where it is large", async () => {
    const large = spread(bytesOf(), 9_000_000);
    const asked: number[] = [];
    const answer: Answer = ({ headers }) => {
      const range = new Headers(headers).get("range") ?? "";
      const [, from, to] = /bytes=(\d+)-(\d+)/.exec(range) ?? [];
      const part = from === undefined ? large : large.slice(Number(from), Number(to) + 1);
      asked.push(part.length);
      const told = { "content-length": String(part.length) };
      return new Response(part, { status: from === undefined ? 200 : 206, headers: told });
    };
    const found = await read(answer, { time: "when", channels: [{ column: "n" }] });
    expect(valuesIn(found, "n")).toEqual([1, 2, 3, 4, 5]);
    expect(asked[0]).toBe(large.length);
    expect(asked.slice(1).reduce((sum, size) => sum + size, 0)).toBeLessThan(600_000);
  });

  test("Parquet, whole where the server gives no parts", async () => {
    const large = spread(bytesOf(), 9_000_000);
    const told = { "content-length": String(large.length) };
    const found = await read(() => new Response(large, { headers: told }), { time: "when" });
    expect(valuesIn(found, "n")).toEqual([1, 2, 3, 4, 5]);
  });

  test.each([
    [
      "<!doctype html><title>Sign in</title>",
      "It is a web page or XML: CSV, JSON, Parquet and .npy are read.",
    ],
    ["PK\u0003\u0004…", "It is a ZIP archive, as Excel and numpy.savez write them: CSV"],
    ["", "The file is empty."],
  ])("%j is refused", async (content, sentence) => {
    await expect(read(holding(content))).rejects.toThrow(sentence);
  });

  test("what is refused is not loaded on", async () => {
    let signal: AbortSignal | null | undefined;
    const answer: Answer = (init) => {
      signal = init.signal;
      return new Response("%PDF-1.7");
    };
    await expect(read(answer)).rejects.toThrow("It is a PDF: CSV");
    expect(signal?.aborted).toBe(true);
  });

  test("a damaged gzip is refused", async () => {
    const whole = new Uint8Array(await new Response(packed("x\n1\n2\n")).arrayBuffer());
    await expect(read(holding(whole.slice(0, -6)))).rejects.toThrow(
      "The gzip file is cut short or damaged.",
    );
  });
});

describe("a file that does not come", () => {
  test("is named without its signature, with what the server said", async () => {
    const answer = () => new Response("", { status: 404 });
    await expect(read(answer)).rejects.toThrow(
      "There is no time series at https://files.example/a.csv: the server answered 404.",
    );
  });

  test("is asked for once more at the renewed link", async () => {
    const asked: string[] = [];
    const answer: Answer = ({ url }) => {
      asked.push(url);
      return url.endsWith("=2") ? new Response(CSV) : new Response("", { status: 403 });
    };
    const found = await read(answer, {}, async (url) => url.replace("=1", "=2"));
    expect(valuesIn(found, "x")).toEqual([1, 2]);
    expect(asked).toEqual([URL_, "https://files.example/a.csv?sign=2"]);
    await expect(read(answer)).rejects.toThrow("was refused: the server answered 403");
  });

  test("is not begun if it is too large, and says where it broke off", async () => {
    const large = () => new Response(CSV, { headers: { "content-length": "3000000000" } });
    await expect(read(large)).rejects.toThrow("has 3000 MB, and at most 1074 MB are opened");
    let pulls = 0;
    const broken = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        if (pulls++ === 0) controller.enqueue(new TextEncoder().encode(CSV.repeat(40)));
        else controller.error(new TypeError("network"));
      },
    });
    await expect(read(holding(broken), {})).rejects.toThrow(
      "The connection broke after 1 kB of the time series at https://files.example/a.csv.",
    );
  });
});
