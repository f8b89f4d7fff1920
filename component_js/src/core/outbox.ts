// Completions on their way: kept before they are sent, and sent until the host has answered.

import type { Completion, Refusal } from "../schema.gen";
import type { Owners } from "./owners";
import { isOpen, type Parcel, parcelOf } from "./parcel";
import { refusalReader } from "./refusals";
import type { Scope } from "./scope";
import type { Entry, Shelf } from "./shelf";

/**
 * What a host says to a completion at once: `kept` and `refused` are its answers, `later` means
 * that `acknowledge` or `refuse` will be called, `gone` that nobody will ever tell.
 */
export type Answer =
  | { readonly said: "kept" | "later" | "gone" }
  | { readonly said: "refused"; readonly reason: string };

/** A host in one function. When it throws, the completion is sent again later. */
export type Transport = (completion: Completion) => Promise<Answer>;

/** A sender is a widget; what was left by one that is gone has the empty sender. */
type Sent = { readonly id: string; readonly sender: string; readonly completion: Completion };

export type OutboxState = {
  readonly waiting: readonly (Sent & { readonly late: boolean })[];
  readonly refused: readonly (Sent & Refusal)[];
  /** Whose completions the host acknowledged since the page opened, and whose it never will. */
  readonly kept: readonly string[];
  readonly gone: readonly string[];
  readonly durable: boolean;
};

export type Outbox = {
  readonly state: () => OutboxState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Resolves when the completion lies on the shelf. */
  readonly add: (completion: Completion, sender: string, draft?: string) => Promise<void>;
  readonly attach: (sender: string, transport: Transport) => () => void;
  readonly acknowledge: (ids: Iterable<string>) => void;
  readonly refuse: (refusals: Iterable<Refusal>) => void;
  readonly sendNow: () => void;
  readonly retry: (id: string) => void;
  readonly letGo: (id: string) => void;
};

export type Pace = {
  readonly first: number;
  readonly longest: number;
  /** How often to look for entries whose page is gone. */
  readonly sweep: number;
};

export const pace: Pace = { first: 2_000, longest: 15_000, sweep: 5_000 };

export function createOutbox(
  box: string,
  shelf: Shelf,
  owners: Owners,
  scope: Scope,
  { first, longest, sweep }: Pace = pace,
): Outbox {
  const parcels = new Map<string, Parcel>();
  const transports = new Map<string, Transport>();
  const listeners = new Set<() => void>();
  const settled = new Set<string>();
  // A host says it once, and that may be before its completion was found on the shelf.
  const acknowledged = new Set<string>();
  const newRefusals = refusalReader();
  let done: Pick<OutboxState, "kept" | "gone"> = { kept: [], gone: [] };
  let durable = shelf.durable;
  let state: OutboxState = { waiting: [], refused: [], durable, ...done };
  let announced: Promise<() => void> | undefined;
  let timer = () => {};

  const senderOf = ({ sender }: Parcel): string => (transports.has(sender) ? sender : "");

  function tell(): void {
    const all = [...parcels.values()];
    const sent = (each: Parcel): Sent => {
      const { id, completion } = each.entry;
      return { id, completion, sender: senderOf(each) };
    };
    state = {
      ...done,
      durable,
      waiting: all.filter(isOpen).map((each) => ({ ...sent(each), late: each.attempts > 1 })),
      refused: all.flatMap((each) => {
        const { refused: reason } = each.entry;
        return reason === undefined ? [] : [{ ...sent(each), reason, code: "" }];
      }),
    };
    for (const listener of [...listeners]) listener();
  }

  /** While anything waits here, other pages must see that this one lives. */
  function announce(): Promise<() => void> {
    announced ??= owners.announce().catch(() => () => {});
    return announced;
  }

  function rest(): void {
    if ([...parcels.values()].some(isOpen)) return;
    void announced?.then((end) => end());
    announced = undefined;
  }

  function settle(id: string, how: "kept" | "gone"): void {
    if (how === "kept") acknowledged.add(id);
    const parcel = parcels.get(id);
    if (!parcel) return;
    parcels.delete(id);
    settled.add(id);
    done = { ...done, [how]: [...done[how], senderOf(parcel)] };
    void shelf.drop(id).catch(() => {});
    rest();
    tell();
    pump();
  }

  function turnDown(id: string, reason: string): void {
    const parcel = parcels.get(id);
    if (!parcel || parcel.entry.refused !== undefined) return;
    parcel.entry = { ...parcel.entry, refused: reason };
    void shelf.keep(parcel.entry).catch(() => {});
    rest();
    tell();
    pump();
  }

  /** The first of each task, so that a revision never overtakes the one before it. */
  function heads(): readonly Parcel[] {
    const tasks = new Set<string>();
    const open = [...parcels.values()].filter(isOpen);
    open.sort((one, other) => (one.entry.id < other.entry.id ? -1 : 1));
    return open.filter(({ entry, sending }) => {
      const isFirst = !tasks.has(entry.completion.task);
      tasks.add(entry.completion.task);
      return isFirst && !sending;
    });
  }

  async function send(parcel: Parcel): Promise<void> {
    const transport = transports.get(parcel.sender) ?? [...transports.values()][0];
    if (!transport) return;
    const { id, completion } = parcel.entry;
    parcel.attempts += 1;
    parcel.sending = true;
    // Full jitter, so that a server which comes back is not met by everybody at once.
    const wait = Math.min(longest, first * 2 ** (parcel.attempts - 1));
    parcel.due = Date.now() + wait / 2 + (Math.random() * wait) / 2;
    tell();
    try {
      const answer = await transport(completion);
      parcel.sending = false;
      if (answer.said === "kept" || answer.said === "gone") settle(id, answer.said);
      else if (answer.said === "refused") turnDown(id, answer.reason);
    } catch {
      parcel.sending = false;
    }
    pump();
  }

  function pump(): void {
    if (scope.closed()) return;
    const now = Date.now();
    for (const parcel of heads()) if (parcel.due <= now) void send(parcel);
    timer();
    const next = Math.min(...heads().map((parcel) => parcel.due));
    if (transports.size > 0 && Number.isFinite(next))
      timer = scope.after(Math.max(50, next - Date.now()), pump);
  }

  async function adopt(): Promise<void> {
    const entries = await shelf.entries(box);
    for (const entry of entries) {
      if (parcels.has(entry.id) || settled.has(entry.id)) continue;
      if (entry.owner !== owners.self) {
        if (await owners.alive(entry.owner)) continue;
        if (!(await shelf.claim(entry.id, entry.owner, owners.self))) continue;
      }
      parcels.set(entry.id, parcelOf({ ...entry, owner: owners.self }, "", 0));
      if (acknowledged.has(entry.id)) settle(entry.id, "kept");
    }
    if ([...parcels.values()].some(isOpen)) await announce();
    tell();
    pump();
  }

  const look = (): void => void adopt().catch(() => {});
  look();
  scope.every(sweep, look);
  scope.own(() => void announced?.then((end) => end()));

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async add(completion, sender, draft) {
      const entry: Entry = { id: completion.id, box, owner: owners.self, completion };
      // It is sent when it is kept, and not before.
      parcels.set(entry.id, parcelOf(entry, sender, Number.POSITIVE_INFINITY));
      tell();
      await announce();
      try {
        await shelf.keep(entry, draft);
      } catch {
        durable = false;
      }
      const parcel = parcels.get(entry.id);
      if (parcel) parcel.due = 0;
      pump();
    },
    attach(sender, transport) {
      transports.set(sender, transport);
      pump();
      return () => {
        if (transports.get(sender) !== transport) return;
        transports.delete(sender);
        tell();
      };
    },
    acknowledge(ids) {
      for (const id of ids) settle(id, "kept");
    },
    refuse(refusals) {
      for (const [id, reason] of newRefusals(refusals)) turnDown(id, reason);
    },
    sendNow() {
      for (const parcel of parcels.values()) if (Number.isFinite(parcel.due)) parcel.due = 0;
      pump();
    },
    retry(id) {
      const parcel = parcels.get(id);
      if (!parcel) return;
      const { refused: _, ...entry } = parcel.entry;
      parcel.entry = entry;
      parcel.due = 0;
      void shelf.keep(entry).catch(() => {});
      tell();
      pump();
    },
    letGo(id) {
      parcels.delete(id);
      void shelf.drop(id).catch(() => {});
      tell();
    },
  };
}
