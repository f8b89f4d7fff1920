// Loads an image, in one piece or in tiles, or says why it cannot be shown.

import { shortened } from "../../../core/address";
import type { Scope } from "../../../core/scope";
import { type Picture, plainPicture } from "../../../plane/picture";
import { whyUnloaded } from "../../unloaded";
import { loadedAhead } from "./ahead";
import { LoadError } from "./loadError";

export { LoadError };

/** Closing the scope gives it up: the promise then never settles. */
export async function load(address: string, scope: Scope): Promise<Picture> {
  if (address.trim() === "") {
    throw new LoadError("There is no image here: its address is empty.");
  }
  const loading = isDescribed(address) ? loadInTiles(address, scope) : loadPlain(address, scope);
  return new Promise((resolve, reject) => {
    const unlessClosed =
      <T>(settle: (outcome: T) => void) =>
      (outcome: T): void => {
        if (!scope.closed()) settle(outcome);
      };
    loading.then(unlessClosed(resolve), unlessClosed(reject));
  });
}

function isDescribed(address: string): boolean {
  return /\/info\.json(?:[?#]|$)/.test(address);
}

/** Few images are so large: what shows those is loaded with the first of them. */
async function loadInTiles(address: string, scope: Scope): Promise<Picture> {
  const { loadTiled } = await import("./loadTiled");
  return loadTiled(address, scope);
}

/** A link that ran out is renewed, once. */
async function loadPlain(address: string, scope: Scope, isRenewed = false): Promise<Picture> {
  const ready = loadedAhead(address);
  const image = ready ?? new Image();
  image.decoding = "async";
  if (!ready) {
    scope.own(() => {
      if (!image.complete) image.src = "";
    });
    image.src = address;
  }
  const isLoaded = await arrival(image, scope);
  const { naturalWidth: width, naturalHeight: height } = image;
  const isDecoded = isLoaded && width > 0 && height > 0 && (await decoded(image));
  if (isDecoded) return plainPicture(image, { kind: "plane", width, height });
  const fresh = isLoaded || isRenewed ? undefined : await atNewLink(image.src);
  if (fresh !== undefined) return loadPlain(fresh, scope, true);
  throw new LoadError(await problem(address, image, isLoaded));
}

async function atNewLink(url: string): Promise<string | undefined> {
  const { renewed } = await import("../../renewing");
  return renewed(url);
}

/** True once it is loaded, false if it never will be. */
function arrival(image: HTMLImageElement, scope: Scope): Promise<boolean> {
  return new Promise((resolve) => {
    if (image.complete && image.naturalWidth > 0) resolve(true);
    scope.listen(image, "load", () => resolve(true));
    scope.listen(image, "error", () => resolve(false));
  });
}

const decoded = (image: HTMLImageElement): Promise<boolean> =>
  image.decode().then(
    () => true,
    () => false,
  );

/** An image element never says why it failed; what else the browser knows narrows it down. */
async function problem(
  address: string,
  image: HTMLImageElement,
  isLoaded: boolean,
): Promise<string> {
  const name = shortened(address);
  const { naturalWidth: width, naturalHeight: height, src } = image;
  if (isLoaded && (width === 0 || height === 0)) {
    return `The image at ${name} has no size: its width or height is zero.`;
  }
  const { tooLarge, whyUnshown } = await import("./unshown");
  if (isLoaded) {
    const large = tooLarge(name, { width, height });
    return large ?? `The image at ${name} is damaged and cannot be decoded.`;
  }
  const why = await whyUnshown(name, src);
  return why ?? whyUnloaded({ name: "image", one: "an image" }, address, src);
}
