import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { decoded, writing } from "./writing";

const never = new AbortController().signal;
const inTask = (encoding: string) => ({ by_url: false, encoding });
const there = (encoding = "utf-8") => ({ by_url: true, encoding });

function serve(bytes: readonly number[], status = 200): void {
  vi.stubGlobal("fetch", async () => new Response(Uint8Array.from(bytes), { status }));
}

beforeEach(() => vi.stubGlobal("document", { baseURI: "https://host.test/" }));
afterEach(() => vi.unstubAllGlobals());

test("what stands in the task is what is shown", async () => {
  expect(await writing("<p>é</p>", inTask("utf-8"), "document", never)).toBe("<p>é</p>");
  expect(await writing("w6k=", inTask("base64unicode"), "document", never)).toBe("é");
  expect(await writing("w6k=", inTask("base64"), "document", never)).toBe("Ã©");
});

test("what stands at an address is read as its encoding says, or as it says itself", async () => {
  serve([0xe9]);
  expect(await writing("/a.html", there("latin1"), "document", never)).toBe("é");
  serve([0xff, 0xfe, 0xe9, 0x00]);
  expect(await writing("/a.html", there(), "document", never)).toBe("é");
  serve([0xef, 0xbb, 0xbf, 0x61]);
  expect(await writing("/a.html", there(), "document", never)).toBe("a");
});

test("what cannot be read is said in a sentence", async () => {
  serve([], 404);
  await expect(writing("/a.html", there(), "document", never)).rejects.toThrow(
    "There is no document at /a.html: the server answered 404.",
  );
  serve([0xe9]);
  await expect(writing("/a.html", there(), "document", never)).rejects.toThrow(
    "The document at /a.html is not written in UTF-8: the source has to say its encoding.",
  );
  expect(() => decoded(new Uint8Array(), "runes", "The text")).toThrow(
    "The text cannot be read: no browser knows the encoding “runes”.",
  );
  await expect(writing("javascript:alert(1)", there(), "text", never)).rejects.toThrow(
    "is not opened",
  );
  await expect(writing("<p>", inTask("base64"), "document", never)).rejects.toThrow("base64");
});

test("what is no text, too much of one or none at all is not shown", async () => {
  const answers = (type: string, length: string, bytes: readonly number[]): void =>
    void vi.stubGlobal(
      "fetch",
      async () =>
        new Response(Uint8Array.from(bytes), {
          headers: { "content-type": type, "content-length": length },
        }),
    );
  const said = () => writing("/a.txt", there(), "text", never);
  answers("image/png", "3", [1, 2, 3]);
  await expect(said()).rejects.toThrow("is not a text: its server calls it image/png.");
  answers("text/plain", "73000000", [65]);
  await expect(said()).rejects.toThrow("has 73 MB, and at most 50 can be shown");
  answers("text/plain", "0", []);
  await expect(said()).rejects.toThrow("is empty");
  answers("application/octet-stream", "4", [0, 0, 65, 0]);
  await expect(said()).rejects.toThrow("holds characters without a meaning");
});
