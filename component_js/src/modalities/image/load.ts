// Loads an image, or says why it cannot be shown.

import { shortened } from "../../core/address";
import type { Scope } from "../../core/scope";
import type { Plane } from "../../schema.gen";
import { whyUnloaded } from "../unloaded";

export type Picture = { readonly image: HTMLImageElement; readonly plane: Plane };

/** Its message is for people. */
export class LoadError extends Error {}

/** Closing the scope gives it up: the promise then never settles. */
export function load(address: string, scope: Scope): Promise<Picture> {
  if (address.trim() === "") {
    return Promise.reject(new LoadError("There is no image here: its address is empty."));
  }
  return new Promise((resolve, reject) => {
    const image = new Image();
    let loaded = false;
    scope.own(() => {
      if (!loaded) image.src = "";
    });
    const fail = (): void => {
      if (!scope.closed()) reject(new LoadError(problem(address, image, loaded)));
    };
    scope.listen(image, "error", fail);
    scope.listen(image, "load", () => {
      loaded = true;
      const { naturalWidth: width, naturalHeight: height } = image;
      if (width === 0 || height === 0) return fail();
      image.decode().then(() => {
        if (!scope.closed()) resolve({ image, plane: { kind: "plane", width, height } });
      }, fail);
    });
    image.decoding = "async";
    image.src = address;
  });
}

/** An image element never says why it failed; what else the browser knows narrows it down. */
function problem(address: string, image: HTMLImageElement, loaded: boolean): string {
  const name = shortened(address);
  if (loaded && (image.naturalWidth === 0 || image.naturalHeight === 0)) {
    return `The image at ${name} has no size: its width or height is zero.`;
  }
  if (loaded) return `The image at ${name} is damaged and cannot be decoded.`;
  return whyUnloaded({ name: "image", one: "an image" }, address, image.src);
}
