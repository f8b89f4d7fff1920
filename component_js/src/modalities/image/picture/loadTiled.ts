// Opens an image that an info.json describes: all of it small at first, the rest in tiles.

import { shortened } from "../../../core/address";
import type { Scope } from "../../../core/scope";
import type { Picture } from "../../../plane/picture";
import { whyUnloaded } from "../../unloaded";
import { type Service, serviceOf, wholeAddress } from "./iiif";
import { LoadError } from "./loadError";
import { tiledPicture } from "./tiled";
import { Hopeless } from "./tileQueue";

/** What a server may say for itself where it refuses; ours does. */
type Refusal = { readonly reason: string };

/** Closing the scope gives it up, and lets go of all that was loaded. */
export async function loadTiled(address: string, scope: Scope): Promise<Picture> {
  const flight = new AbortController();
  scope.own(() => flight.abort());
  const named = shortened(address.replace(/\/info\.json.*$/s, ""));
  const service = await described(address, named, flight.signal);
  const glance = wholeAddress(service, service.first);
  const first = await opened(glance, flight.signal).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new LoadError(`The image at ${named} cannot be shown: ${why}.`);
  });
  if (!scope.closed()) return tiledPicture(scope, service, first, opened);
  first.close();
  throw new LoadError("It is not wanted any more.");
}

async function described(address: string, named: string, signal: AbortSignal): Promise<Service> {
  if (!URL.canParse(address, document.baseURI)) {
    throw new LoadError(`The image at ${named} is not there: that is no address.`);
  }
  const url = new URL(address, document.baseURI).href;
  const wanted = { name: "image", one: "an image" };
  const answer = await fetch(url, { signal }).catch(() => undefined);
  if (!answer) throw new LoadError(whyUnloaded(wanted, named, url, 0));
  const body: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) {
    const why = isRefusal(body)
      ? `The image at ${named} cannot be shown: ${body.reason}.`
      : whyUnloaded(wanted, named, url, answer.status);
    throw new LoadError(why);
  }
  const service = serviceOf(body, answer.url || url);
  if (service) return service;
  throw new LoadError(
    `What is at ${shortened(address)} does not describe an image: it is not of IIIF version 2 or 3.`,
  );
}

/** An image as it is painted, decoded beside the page's own work. */
async function opened(url: string, signal: AbortSignal): Promise<ImageBitmap> {
  const answer = await fetch(url, { signal });
  if (!answer.ok) {
    const body: unknown = await answer.json().catch(() => undefined);
    const why = isRefusal(body) ? body.reason : `the server answered ${answer.status}`;
    // Who asks again is told the same, unless the server is only busy.
    throw answer.status < 500 ? new Hopeless(why) : new Error(why);
  }
  return createImageBitmap(await answer.blob());
}

function isRefusal(body: unknown): body is Refusal {
  return (
    typeof body === "object" && body !== null && "reason" in body && typeof body.reason === "string"
  );
}
