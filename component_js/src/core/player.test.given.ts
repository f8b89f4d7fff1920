// A player without a screen: it plays along with the time of a test, and writes down what it is told.

import type { Player } from "./clock";

export type Actor = Player & {
  readonly told: string[];
  readonly at: number;
  readonly runs: boolean;
  /** How much more it plays in a second than it should. */
  slip: number;
};

/** `time` is the time of the test, in milliseconds. */
export function actor(length: number, time: () => number, refuses = false): Actor {
  let since = 0;
  let [at, rate, runs] = [0, 1, false];
  const told: string[] = [];
  const now = (): number =>
    Math.min(at + (runs ? ((time() - since) / 1000) * (rate + self.slip) : 0), length);
  const settle = (next: number): void => {
    at = next;
    since = time();
  };
  const self: Actor = {
    told,
    slip: 0,
    get at() {
      return now();
    },
    get runs() {
      return runs;
    },
    now,
    seek(next) {
      told.push(`seek ${next.toFixed(2)}`);
      settle(next);
    },
    async play() {
      told.push("play");
      if (refuses) throw new Error("not allowed");
      settle(now());
      runs = true;
    },
    pause() {
      told.push("pause");
      settle(now());
      runs = false;
    },
    setRate(next) {
      settle(now());
      rate = next;
    },
  };
  return self;
}
