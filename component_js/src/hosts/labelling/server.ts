// What the page asks its server. Every address is relative: it may lie behind a proxy.

import type { AnnotatorProps } from "../react";

type Shown = Required<Pick<AnnotatorProps, "interface" | "upcoming" | "predictions">>;

/** A task as the server hands it out, and where it stands among the others. */
export type Turn = Shown & {
  readonly task: { readonly id: string } | null;
  readonly ticket: string;
  readonly annotation: unknown;
  /** The tasks beside it, to go to. */
  readonly before: string | null;
  readonly after: string | null;
  /** The file that is shown. */
  readonly name: string;
  /** Everybody gets tasks of their own; else everybody does all. */
  readonly is_shared: boolean;
  /** By this person, and by all who share the tasks. */
  readonly done: number;
  readonly all_done: number;
  readonly total: number;
};

export type Wanted = { readonly at?: string; readonly after?: string };
export type Sent = { readonly id: string; readonly task: string };
export type Answer = { readonly taken: true } | { readonly taken: false; readonly reason: string };

const OURS = { "x-embed-label": "1" };
const PATIENCE = 30_000;
// Of these a repetition makes nothing better.
const FINAL = [400, 409, 413, 415, 422];

/** The server is there, and says why it does not do it. */
export class Refused extends Error {}

export async function turnOf(name: string, wanted: Wanted): Promise<Turn> {
  const response = await asked(`turn?${new URLSearchParams({ name, ...wanted })}`, {});
  if (!response.ok) throw new Refused(await reasonIn(response));
  return response.json();
}

/** Says that one is there; throws where nobody hears it. */
export async function beat(name: string): Promise<void> {
  const response = await asked(`beat?${new URLSearchParams({ name })}`, { method: "POST" });
  if (!response.ok) throw new Refused(await reasonIn(response));
}

/** Throws where it may be sent again. */
export async function send(completion: Sent): Promise<Answer> {
  const response = await asked("_embed_label/completions", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(completion),
  });
  if (response.ok) return { taken: true };
  const reason = await reasonIn(response);
  if (FINAL.includes(response.status)) return { taken: false, reason };
  throw new Refused(reason);
}

function asked(address: string, init: RequestInit): Promise<Response> {
  const headers = { ...OURS, ...init.headers };
  return fetch(address, { ...init, headers, signal: AbortSignal.timeout(PATIENCE) });
}

async function reasonIn(response: Response): Promise<string> {
  const text = await response.text();
  try {
    const { reason }: { reason?: string } = JSON.parse(text);
    return reason ?? `The server answered ${response.status}.`;
  } catch {
    return text || `The server answered ${response.status}.`;
  }
}
