// The outbox of a widget: what waits, what was refused, and how to add to it.

import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { newId } from "../core/id";
import type { Outbox, OutboxState } from "../core/outbox";
import { useLatest } from "../latest";
import type { Completion, Refusal } from "../schema.gen";
import { joinOutbox } from "./outboxes";
import { type Host, transportFor } from "./transport";

export type Delivery = {
  /** Undefined until the browser's storage is open. */
  readonly state: OutboxState | undefined;
  readonly add: (completion: Completion, draft: string) => Promise<void>;
  readonly retry: (id: string) => void;
  readonly letGo: (id: string) => void;
};

const silent = (): (() => void) => () => {};

export function useDelivery(
  name: string,
  host: Host,
  acked: readonly string[] | undefined,
  refused: readonly Refusal[] | undefined,
): Delivery {
  // Not React's useId: that repeats itself where a page has several roots.
  const [sender] = useState(newId);
  const latest = useLatest(host);
  const transport = useMemo(() => transportFor(() => latest.current), [latest]);
  const [box, setBox] = useState<{ joined: Promise<Outbox>; outbox?: Outbox }>();

  useEffect(() => {
    const { outbox: joined, leave } = joinOutbox(name);
    let here = true;
    let detach = (): void => {};
    setBox({ joined });
    void joined.then((outbox) => {
      if (!here) return;
      detach = outbox.attach(sender, transport);
      setBox({ joined, outbox });
    });
    return () => {
      here = false;
      detach();
      leave();
    };
  }, [name, sender, transport]);

  const outbox = box?.outbox;
  const whole = useSyncExternalStore(
    outbox?.subscribe ?? silent,
    () => outbox?.state(),
    () => undefined,
  );

  const state = useMemo(() => whole && about(whole, sender), [whole, sender]);

  useEffect(() => {
    if (outbox && acked) outbox.acknowledge(acked);
  }, [outbox, acked]);

  useEffect(() => {
    if (outbox && refused) outbox.refuse(refused);
  }, [outbox, refused]);

  const joined = box?.joined;
  const add = useCallback(
    async (completion: Completion, draft: string) => {
      const open = await joined;
      await open?.add(completion, sender, draft);
    },
    [joined, sender],
  );
  return {
    state,
    add,
    retry: useCallback((id: string) => outbox?.retry(id), [outbox]),
    letGo: useCallback((id: string) => outbox?.letGo(id), [outbox]),
  };
}

/** What concerns one widget: what it sent, and what was left by pages that are gone. */
function about(state: OutboxState, widget: string): OutboxState {
  const mine = (sender: string): boolean => sender === widget || sender === "";
  return {
    waiting: state.waiting.filter(({ sender }) => mine(sender)),
    refused: state.refused.filter(({ sender }) => mine(sender)),
    kept: state.kept.filter(mine),
    gone: state.gone.filter(mine),
    durable: state.durable,
  };
}
