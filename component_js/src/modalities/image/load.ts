// Loads an image, or says why it cannot be shown.

import type { Scope } from "../../core/scope";
import type { Plane } from "../../schema.gen";

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
  if (!/^(https?|file):/.test(image.src)) {
    return `The image at ${name} cannot be shown: it is not an image that this browser can read.`;
  }
  const status = statusOf(image.src);
  if (status === 404 || status === 410) {
    return `There is no image at ${name}: the server answered ${status}.`;
  }
  if (status >= 400) return `The image at ${name} was refused: the server answered ${status}.`;
  if (status >= 200) return `What is at ${name} is not an image that this browser can read.`;
  if (!navigator.onLine) return `The image at ${name} cannot be loaded: this device is offline.`;
  return `The image at ${name} cannot be loaded: it is not there, not an image, or not allowed here.`;
}

/** The answer of the server, 0 where the browser does not tell. */
function statusOf(url: string): number {
  const entry = performance.getEntriesByName(url, "resource").at(-1);
  return entry instanceof PerformanceResourceTiming ? (entry.responseStatus ?? 0) : 0;
}

/** An address short enough to read; data is named by its type, a query is left out. */
export function shortened(address: string, longest = 80): string {
  const data = /^data:([^;,]*)/i.exec(address);
  if (data) return `a data: address (${data[1] || "no type"}, ${address.length} characters)`;
  const plain = address.replace(/[?#].*$/s, "");
  if (plain.length <= longest) return plain;
  const tail = plain.slice(plain.lastIndexOf("/")).slice(-(longest - 24));
  return `${plain.slice(0, 20)}…${tail}`;
}
