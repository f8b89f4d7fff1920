import { afterEach, expect, test, vi } from "vitest";
import { sizeIn, tooLarge, whyUnshown } from "./unshown";

const png = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x75\x30\0\0\x4e\x20";
const jpeg = "\xff\xd8\xff\xe0\0\x04ab\xff\xdb\0\x03c\xff\xc2\0\x11\x08\x4e\x20\x75\x30\x03";

afterEach(() => {
  vi.unstubAllGlobals();
});

function answer(head: string): void {
  const body = Uint8Array.from(head, (each) => each.charCodeAt(0));
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(body)));
}

test("the size of a PNG and of a JPEG stands in its beginning", () => {
  expect(sizeIn(png)).toEqual({ width: 30_000, height: 20_000 });
  expect(sizeIn(jpeg)).toEqual({ width: 30_000, height: 20_000 });
  expect(sizeIn("\xff\xd8\xff")).toBeUndefined();
  expect(sizeIn("GIF89a")).toBeUndefined();
});

test("a JPEG that leads its reader in a circle is left alone", () => {
  expect(sizeIn(`\xff\xd8${"\xff\xe0\0\0".repeat(50)}`)).toBeUndefined();
});

test.each([
  ["II*\0rest", "a TIFF"],
  ["MM\0*rest", "a TIFF"],
  ["II+\0rest", "a TIFF"],
  ["\0\0\0\fjP  \r\n", "a JPEG 2000"],
  ["\0\0\0\x18ftypheic", "a HEIC"],
  ["8BPS\0\x01", "a Photoshop file"],
  [`${"\0".repeat(128)}DICM`, "a DICOM file"],
  ["%PDF-1.7", "a PDF"],
])("%j is told by its first bytes", async (head, name) => {
  answer(head);
  expect(await whyUnshown("/a.bin", "/a.bin")).toContain(
    `The image at /a.bin is ${name}, which browsers do not show. `,
  );
});

test("what is too large says how large it is, and what shows it", async () => {
  answer(png);
  expect(await whyUnshown("/a.png", "/a.png")).toBe(
    "The image at /a.png has 30000 × 20000 pixels, more than this browser opens. “Pictures” of embed_label.server shows it in tiles.",
  );
  expect(tooLarge("/a.png", { width: 2000, height: 2000 })).toBeUndefined();
});

test("where nothing can be read, nothing is claimed", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  expect(await whyUnshown("/a.png", "/a.png")).toBeUndefined();
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("II*\0", { status: 404 })));
  expect(await whyUnshown("/a.png", "/a.png")).toBeUndefined();
  answer("<!doctype html>");
  expect(await whyUnshown("/a.png", "/a.png")).toBeUndefined();
});
