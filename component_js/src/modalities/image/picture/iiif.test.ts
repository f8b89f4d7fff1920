import { expect, test } from "vitest";
import { serviceOf, tileAddress, wholeAddress } from "./iiif";
import { tilesIn } from "./levels";

const three = {
  "@context": "http://iiif.io/api/image/3/context.json",
  id: "https://pictures.example/iiif/@12/a%20b.tif",
  type: "ImageService3",
  profile: "level0",
  width: 1301,
  height: 1100,
  sizes: [
    { width: 326, height: 275 },
    { width: 651, height: 550 },
  ],
  tiles: [{ width: 512, scaleFactors: [4, 2, 1] }],
  preferredFormats: ["tif", "png"],
};
const two = {
  "@context": "http://iiif.io/api/image/2/context.json",
  "@id": "http://localhost/wrong",
  width: 6000,
  height: 4000,
  profile: ["http://iiif.io/api/image/2/level2.json"],
  tiles: [{ width: 1024, height: 512, scaleFactors: [1, 2, 4, 8] }],
};
const url = "https://pictures.example/iiif/a%20b.tif/info.json?token=1";

function read(json: unknown, at = url) {
  const service = serviceOf(json, at);
  if (!service) throw new Error("this is a service");
  return service;
}

test("version 3 is asked for in its canonical words", () => {
  const service = read(three);
  const base = "https://pictures.example/iiif/@12/a%20b.tif";
  const [first] = tilesIn(service, 1, { x: 1200, y: 600, width: 5, height: 5 });
  expect(first && tileAddress(service, first)).toBe(
    `${base}/1024,512,277,512/277,512/0/default.png?token=1`,
  );
  const [half] = tilesIn(service, 2, { x: 1200, y: 600, width: 5, height: 5 });
  expect(half && tileAddress(service, half)).toBe(
    `${base}/1024,0,277,1024/139,512/0/default.png?token=1`,
  );
  const [whole] = tilesIn(service, 4, { x: 0, y: 0, width: 5, height: 5 });
  expect(whole && tileAddress(service, whole)).toBe(`${base}/full/326,275/0/default.png?token=1`);
  expect(wholeAddress(service, service.first)).toBe(`${base}/full/651,550/0/default.png?token=1`);
});

test("version 2 names its sizes by their width", () => {
  const service = read(two);
  const base = "https://pictures.example/iiif/a%20b.tif";
  const [tile] = tilesIn(service, 2, { x: 5000, y: 2000, width: 5, height: 5 });
  expect(tile && tileAddress(service, tile)).toBe(
    `${base}/4096,1024,1904,1024/952,/0/default.jpg?token=1`,
  );
});

test("a name of another site is not followed", () => {
  expect(read(two).base).toBe("https://pictures.example/iiif/a%20b.tif");
  expect(read({ ...three, id: 5 }).base).toBe("https://pictures.example/iiif/a%20b.tif");
  expect(read({ ...three, id: "javascript:alert(1)" }).base).toBe(
    "https://pictures.example/iiif/a%20b.tif",
  );
});

test("without tiles any part is asked for, unless only what is listed is there", () => {
  expect(read({ ...three, tiles: undefined, profile: "level2" }).factors).toEqual([1, 2, 4]);
  expect(read({ ...three, tiles: undefined }).factors).toEqual([]);
  expect(read({ ...two, tiles: [] }).factors).toEqual([1, 2, 4, 8, 16]);
});

test("what is shown first is small, if there is anything small", () => {
  expect(read(three).first).toEqual({ width: 651, height: 550 });
  expect(read({ ...three, width: 300, height: 200, sizes: [] }).first).toEqual({
    width: 300,
    height: 200,
  });
  expect(read({ ...two, sizes: [{ width: 3000, height: 2000 }] }).first).toEqual({
    width: 3000,
    height: 2000,
  });
  expect(read(two).first).toEqual({ width: 750, height: 500 });
  expect(
    wholeAddress(read({ ...three, width: 300, height: 200 }), { width: 300, height: 200 }),
  ).toMatch(/full\/max\/0\/default\.png/);
});

test.each([
  null,
  [],
  "three",
  { ...three, width: 0 },
  { ...three, height: "1100" },
  { ...three, width: Number.POSITIVE_INFINITY },
  { ...three, "@context": "http://library.stanford.edu/iiif/image-api/1.1/context.json" },
  { ...three, "@context": undefined },
  { error: "no" },
])("%j is no service", (json) => {
  expect(serviceOf(json, url)).toBeUndefined();
});
