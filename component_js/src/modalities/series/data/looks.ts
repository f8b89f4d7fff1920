// What is asked about each channel: one question at a time, and of those that wait only the latest.

import type { Envelope, Window } from "./kept/envelope";

export type Look = { readonly window: Window; readonly width: number };

type Waiting = {
  latest: Look;
  /** What was asked and is not answered yet. */
  asked: Look | undefined;
  readonly hear: ((envelope: Envelope) => void)[];
};

export type Looks = {
  /** Without `hear` only what comes with the answer is wanted. */
  readonly want: (channel: string, look: Look, hear?: (envelope: Envelope) => void) => void;
  /** An answer came; `resolve` makes of it what the latest look shows. */
  readonly answered: (
    channel: string,
    resolve: (look: Look, isLatest: boolean) => Envelope | undefined,
  ) => void;
};

export function createLooks(ask: (channel: string, look: Look) => void): Looks {
  const waiting = new Map<string, Waiting>();

  function send(channel: string, each: Waiting): void {
    each.asked = each.latest;
    ask(channel, each.latest);
  }

  return {
    want(channel, look, hear) {
      const each = waiting.get(channel) ?? { latest: look, asked: undefined, hear: [] };
      waiting.set(channel, each);
      each.latest = look;
      if (hear) each.hear.push(hear);
      if (!each.asked) send(channel, each);
    },
    answered(channel, resolve) {
      const each = waiting.get(channel);
      if (!each) return;
      const envelope = resolve(each.latest, each.asked === each.latest);
      if (envelope) {
        waiting.delete(channel);
        for (const hear of each.hear) hear(envelope);
      } else send(channel, each);
    },
  };
}
