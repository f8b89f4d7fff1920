// The tasks of one person: which one is shown, and what became of what was sent.

import { useCallback, useEffect, useRef, useState } from "react";
import { createScope } from "../../core/scope";
import type { Refusal } from "../../schema.gen";
import { beat, Refused, type Sent, send, type Turn, turnOf, type Wanted } from "./server";

/** As often as a lease needs it, and as often as one looks whether the server is back. */
const PULSE = 45_000;
const AGAIN = 2_000;
/** While others still have the last tasks. */
const WAIT = 10_000;
/** More than wait in any outbox. */
const REPEATED = 100;
const PLACE = "embed_label_at";

export type Turns = {
  /** Undefined until the first one is there. */
  readonly turn: Turn | undefined;
  readonly acked: readonly string[];
  readonly refused: readonly Refusal[];
  /** Why the server does not answer; empty while it does. */
  readonly trouble: string;
  readonly goTo: (task: string) => void;
  readonly complete: (completion: Sent) => void;
};

/** What a server said; what a browser says of a server that is gone helps nobody. */
function wordsOf(error: unknown): string {
  return error instanceof Refused ? error.message : "The command has ended, or cannot be reached.";
}

export function useTurns(name: string): Turns {
  const [turn, setTurn] = useState<Turn>();
  const [acked, setAcked] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState<readonly Refusal[]>([]);
  const [trouble, setTrouble] = useState("");
  // One after the other, so that what is shown follows what was sent.
  const line = useRef(Promise.resolve());
  const at = useRef(sessionStorage.getItem(PLACE) ?? "");

  const queue = useCallback((act: () => Promise<void>): void => {
    line.current = line.current.then(act).catch((error: unknown) => setTrouble(wordsOf(error)));
  }, []);

  const look = useCallback(
    async (wanted: Wanted): Promise<void> => {
      const found = await turnOf(name, wanted);
      at.current = found.task?.id ?? "";
      sessionStorage.setItem(PLACE, at.current);
      setTurn(found);
      setTrouble("");
    },
    [name],
  );

  const again = useCallback(() => queue(() => look({ at: at.current })), [queue, look]);

  useEffect(again, [again]);

  useEffect(() => {
    const scope = createScope();
    if (trouble) scope.every(AGAIN, again);
    else scope.every(PULSE, () => queue(() => beat(name)));
    return scope.close;
  }, [trouble, again, queue, name]);

  const waits = turn !== undefined && turn.task === null && turn.all_done < turn.total;
  useEffect(() => {
    const scope = createScope();
    if (waits) scope.every(WAIT, again);
    return scope.close;
  }, [waits, again]);

  const complete = useCallback(
    (completion: Sent): void =>
      queue(async () => {
        const { id, task } = completion;
        const answer = await send(completion);
        if (answer.taken) setAcked((known) => [...known.slice(-REPEATED), id]);
        else setRefused((known) => [...known, { id, reason: answer.reason, code: "" }]);
        // One of an earlier task may be sent again: it moves nobody.
        await look(answer.taken && task === at.current ? { after: task } : { at: at.current });
      }),
    [queue, look],
  );

  const goTo = useCallback((task: string) => queue(() => look({ at: task })), [queue, look]);
  return { turn, acked, refused, trouble, goTo, complete };
}
