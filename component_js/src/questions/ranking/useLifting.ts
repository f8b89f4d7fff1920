// Entries lifted by key or by a tap, moved step by step, and dropped.

import { useState } from "react";
import type { RankingAnswer } from "../../schema.gen";
import { type Arrangement, moved, type Spot, stepped, type Way } from "./arrangement";

type Lifted = {
  readonly name: string;
  readonly to: Arrangement;
  /** What it was lifted from: after an undo, say, it lies in another list. */
  readonly from: RankingAnswer | undefined;
};

export function useLifting(
  answer: RankingAnswer | undefined,
  now: Arrangement,
  onDrop: (arrangement: Arrangement, name: string) => void,
  say: (name: string, arrangement: Arrangement, done: string) => void,
) {
  const [kept, setLifted] = useState<Lifted>();
  const lifted = kept?.from === answer ? kept : undefined;

  function carry(held: Lifted, to: Arrangement): void {
    setLifted({ ...held, to });
    say(held.name, to, "");
  }

  return {
    name: lifted?.name,
    /** How everything lies while it is carried. */
    shown: lifted?.to ?? now,
    lift(name: string): void {
      setLifted({ name, to: now, from: answer });
      say(name, now, "lifted");
    },
    step: (way: Way): void => lifted && carry(lifted, stepped(lifted.to, lifted.name, way)),
    move: (spot: Spot): void => lifted && carry(lifted, moved(lifted.to, lifted.name, spot)),
    end: (): void => setLifted(undefined),
    drop(): void {
      if (!lifted) return;
      setLifted(undefined);
      onDrop(lifted.to, lifted.name);
    },
    putBack(): void {
      if (!lifted) return;
      setLifted(undefined);
      say(lifted.name, now, "put back");
    },
  };
}
