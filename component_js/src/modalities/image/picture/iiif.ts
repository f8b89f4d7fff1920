// Images by the IIIF Image API, versions 2 and 3: what their info.json says, and how tiles are asked for.

import type { Size } from "../../../plane/looking/viewport";
import { sizeOf, type Tile, type Tiling } from "./levels";

export type Service = Tiling & {
  /** Where everything is asked for, without a slash at the end. */
  readonly base: string;
  /** What stands behind each address, such as a token. */
  readonly query: string;
  readonly version: 2 | 3;
  readonly format: string;
  /** The whole image, small, to be shown first. */
  readonly first: Size | undefined;
};

/** What an info.json may say, of which anything may be missing or be anything. */
type Said = Partial<
  Readonly<
    Record<
      | "@context"
      | "@id"
      | "height"
      | "id"
      | "preferredFormats"
      | "profile"
      | "scaleFactors"
      | "sizes"
      | "tiles"
      | "width",
      unknown
    >
  >
>;

/** The side that the first image should have at most. */
const GLANCE = 1024;

/** Where the service says nothing of tiles, any part can be had. */
const TILE = 512;

const SHOWN = ["jpg", "png", "webp", "avif"];

/** What an info.json says; nothing where it is none. `url` is where it was found. */
export function serviceOf(json: unknown, url: string): Service | undefined {
  const said = record(json);
  const version = versionOf(said);
  const [width, height] = [length(said.width), length(said.height)];
  if (!version || !width || !height) return undefined;
  const whole = { width, height, ...tilingOf(said, { width, height }) };
  return {
    ...whole,
    ...addressOf(version === 3 ? said.id : said["@id"], url),
    version,
    format: list(said.preferredFormats).find(isShown) ?? "jpg",
    first: firstOf(list(said.sizes).flatMap(sizeIn), whole),
  };
}

/** Where a tile is found. */
export function tileAddress(service: Service, tile: Tile): string {
  const { width, height } = tile;
  const isWhole = width === service.width && height === service.height;
  const region = isWhole ? "full" : `${tile.x},${tile.y},${width},${height}`;
  return addressFor(service, region, sizeOf(tile), tile.factor === 1 && isWhole);
}

/** Where the whole image is found in one of its sizes; without one, as large as it is given. */
export function wholeAddress(service: Service, size: Size | undefined): string {
  const { width, height } = service;
  return addressFor(
    service,
    "full",
    size ?? service,
    !size || (size.width === width && size.height === height),
  );
}

function addressFor(service: Service, region: string, size: Size, isMost: boolean): string {
  const { base, query, format, version } = service;
  const written = version === 3 ? `${size.width},${size.height}` : `${size.width},`;
  const most = version === 3 ? "max" : "full";
  return `${base}/${region}/${isMost ? most : written}/0/default.${format}${query}`;
}

function versionOf(said: Said): 2 | 3 | undefined {
  const context = [said["@context"]].flat().filter(isText);
  if (context.some((each) => each.includes("/api/image/3/"))) return 3;
  return context.some((each) => each.includes("/api/image/2/")) ? 2 : undefined;
}

/** Its own name for itself, if it is of this site: it may lie behind a proxy, or have been moved. */
function addressOf(id: unknown, url: string): Pick<Service, "base" | "query"> {
  const { origin, pathname, search } = new URL(url);
  const own = isText(id) && URL.canParse(id) ? new URL(id) : undefined;
  const found = own?.origin === origin ? own.href : origin + pathname.replace(/\/info\.json$/, "");
  return { base: found.replace(/\/$/, ""), query: search };
}

function tilingOf(said: Said, whole: Size): Pick<Tiling, "tile" | "factors"> {
  const tiles = record(list(said.tiles)[0]);
  const width = length(tiles.width);
  const factors = list(tiles.scaleFactors)
    .map(length)
    .filter((each) => each > 0);
  if (width && factors.length > 0) {
    const tile = { width, height: length(tiles.height) || width };
    return { tile, factors: factors.sort((one, other) => one - other) };
  }
  const most = Math.ceil(Math.log2(Math.max(whole.width, whole.height) / TILE));
  const powers = Array.from({ length: Math.max(0, most) + 1 }, (_, power) => 2 ** power);
  const isFixed = String([said.profile].flat()[0]).includes("level0");
  return { tile: { width: TILE, height: TILE }, factors: isFixed ? [] : powers };
}

function firstOf(sizes: readonly Size[], whole: Tiling): Size | undefined {
  const { width, height } = whole;
  const all = [...sizes, { width, height }].sort((one, other) => one.width - other.width);
  const small = all.filter(({ width, height }) => Math.max(width, height) <= GLANCE);
  return small.at(-1) ?? (sizes.length > 0 ? all[0] : coarsest(whole));
}

/** Of the level that is one tile, which can be had from any service. */
function coarsest({ width, height, tile, factors }: Tiling): Size | undefined {
  const all = factors.map((by) => ({
    width: Math.ceil(width / by),
    height: Math.ceil(height / by),
  }));
  const one = all.find((each) => each.width <= tile.width && each.height <= tile.height);
  return one ?? all.at(-1);
}

function sizeIn(each: unknown): readonly Size[] {
  const { width, height } = record(each);
  return length(width) && length(height) ? [{ width: length(width), height: length(height) }] : [];
}

const isText = (each: unknown): each is string => typeof each === "string";
const isShown = (each: unknown): each is string => isText(each) && SHOWN.includes(each);
const list = (each: unknown): readonly unknown[] => (Array.isArray(each) ? each : []);

/** A count of pixels; 0 where it is none. */
function length(each: unknown): number {
  return typeof each === "number" && Number.isSafeInteger(each) && each > 0 ? each : 0;
}

function record(each: unknown): Said {
  return typeof each === "object" && each !== null ? { ...each } : {};
}
