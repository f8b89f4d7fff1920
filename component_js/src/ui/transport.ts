// How a completion leaves the page: as an event of the host, or by HTTP when it is too large.

import type { Transport } from "../core/outbox";
import { parse } from "../core/parse";
import { written } from "../core/written";
import type { Completion, Receipt } from "../schema.gen";

/** Hosts that speak over a socket drop what is larger without a word. */
export const LARGEST_EVENT = 900_000;

const PATIENCE = 60_000;

export type Host = {
  /** Tell the host; false if it has no handler for that. */
  readonly emit: (completion: Completion) => boolean;
  /** Whether the host acknowledges what it was told. */
  readonly acknowledges: boolean;
  readonly server: string | undefined;
  readonly onSaved: (receipt: Receipt) => void;
};

export function transportFor(host: () => Host): Transport {
  return async (completion) => {
    const { emit, acknowledges, server, onSaved } = host();
    const body = written(completion);
    if (body.length * 3 > LARGEST_EVENT && new Blob([body]).size > LARGEST_EVENT) {
      if (server) return post(server, body, onSaved);
      const size = (new Blob([body]).size / 1e6).toFixed(1);
      return {
        said: "refused",
        reason: `It is too large to send (${size} MB): this page has no server= route.`,
      };
    }
    if (!emit(completion)) throw new Error("nobody listens");
    return { said: acknowledges ? "later" : "gone" };
  };
}

async function post(server: string, body: string, onSaved: Host["onSaved"]): ReturnType<Transport> {
  const response = await fetch(server, {
    method: "POST",
    headers: { "content-type": "application/json", "x-embed-label": "1" },
    body,
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (response.ok) {
    onSaved(parse("Receipt", await response.json()));
    return { said: "kept" };
  }
  // Of these a repetition makes nothing better; anything else may pass.
  if ([400, 409, 413, 415, 422].includes(response.status)) {
    const text = await response.text();
    return {
      said: "refused",
      reason: reasonIn(text) ?? `The server refused it (${response.status}).`,
    };
  }
  throw new Error(`the server answered ${response.status}`);
}

function reasonIn(text: string): string | undefined {
  try {
    return parse("Refusal", JSON.parse(text)).reason;
  } catch {
    return undefined;
  }
}
