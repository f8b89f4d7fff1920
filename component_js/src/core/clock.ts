// One cursor in time, shared by the sources that run together.

import type { AnySource } from "../schema.gen";
import { createScope, type Scope } from "./scope";
import type { Sight } from "./sight";

/** Seconds. */
export type Stretch = { readonly start: number; readonly end: number };

/** What is heard or seen at a time: it is told what to do, and says where it is. */
export type Player = {
  readonly now: () => number;
  readonly seek: (at: number) => void;
  /** Rejected where it may not or cannot. */
  readonly play: () => Promise<void>;
  readonly pause: () => void;
  readonly setRate: (rate: number) => void;
  /** True at its end, which may come sooner than it was said to. */
  readonly ended?: () => boolean;
};

/** Times count from the start of each source. */
export type Clock = {
  readonly now: () => number;
  readonly running: () => boolean;
  readonly rate: () => number;
  /** How long the longest source runs. */
  readonly length: () => number;
  /** What is played, over and over where it `loops`; all of it otherwise. */
  readonly part: () => Part | undefined;
  /** Hears of every step. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Leaves the part, if it goes past it. */
  readonly seek: (at: number) => void;
  /** From where it stands, or one part from its start. */
  readonly play: (part?: Part) => void;
  /** Play no more than a part from now on, or all again; it neither moves nor starts. */
  readonly keepTo: (part: Part | undefined) => void;
  readonly pause: () => void;
  readonly setRate: (rate: number) => void;
  /** Take part, with a source of this length; what is answered leaves again. */
  readonly join: (length: number, player?: Player) => () => void;
};

/** The sources of a task, and the clocks of those that run, by the name that they share. */
export type Company = {
  readonly sources: readonly AnySource[];
  readonly clocks: Map<string, Clock>;
  /** Where the views of one source look, if it has several that look at the same. */
  readonly sight?: Sight | undefined;
  /** Of those, one is heard, and what plays them all stands with it. */
  readonly stands?: "leads" | "follows" | undefined;
};

export type Part = Stretch & { readonly loops: boolean };

type Member = {
  readonly length: number;
  readonly player: Player | undefined;
  plays: boolean;
  /** When it was moved to where the others are. */
  mended: number;
};

/** How far two players may be apart before the one is moved to the other, in seconds. */
const DRIFT = 0.08;

/** A player that still looks for its place is not sent off again, in milliseconds. */
const PATIENCE = 500;

export function createClock(): Clock {
  const members = new Set<Member>();
  const listeners = new Set<() => void>();
  let at = 0;
  let rate = 1;
  let part: Part | undefined;
  let ticking: Scope | undefined;

  const length = (): number => Math.max(0, ...[...members].map((member) => member.length));
  const goesOn = ({ length, player }: Member): boolean => at < length && !player?.ended?.();
  /** The first that is not at its end says what time it is. */
  const leader = (): Player | undefined =>
    [...members].find((member) => member.player && member.plays && goesOn(member))?.player;

  function tell(): void {
    for (const listener of [...listeners]) listener();
  }

  function place(next: number): void {
    at = Math.min(Math.max(next, 0), length());
    for (const { player } of members) player?.seek(at);
  }

  function stop(member: Member): void {
    if (member.plays) member.player?.pause();
    member.plays = false;
  }

  /** Those that have something to play at this time do, where the first of them is. */
  function gather(time: number): void {
    const run = ticking;
    for (const member of members) {
      const { player } = member;
      if (!player) continue;
      if (!goesOn(member)) {
        stop(member);
      } else if (!member.plays) {
        member.plays = true;
        // A refusal that comes after it was stopped is about that.
        player.play().catch(() => run === ticking && member.plays && pause());
      } else if (Math.abs(player.now() - at) > DRIFT && time - member.mended > PATIENCE) {
        member.mended = time;
        player.seek(at);
      }
    }
  }

  function tick(before: number): void {
    ticking?.frame(() => {
      const time = performance.now();
      at = leader()?.now() ?? at + ((time - before) / 1000) * rate;
      const end = part?.end ?? length();
      if (at >= end) arrive(end);
      if (ticking) {
        gather(time);
        tick(time);
      }
      tell();
    });
  }

  function arrive(end: number): void {
    if (part?.loops && part.end > part.start) {
      place(part.start);
      return;
    }
    part = undefined;
    halt();
    place(end);
  }

  function halt(): void {
    ticking?.close();
    ticking = undefined;
    for (const member of members) stop(member);
  }

  function pause(): void {
    if (!ticking) return;
    halt();
    tell();
  }

  return {
    now: () => at,
    running: () => ticking !== undefined,
    rate: () => rate,
    length,
    part: () => part,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    seek(next) {
      if (part && (next < part.start || next > part.end)) part = undefined;
      place(next);
      tell();
    },
    play(wanted) {
      part = wanted ?? part;
      const [start, end] = part ? [part.start, part.end] : [0, length()];
      if (wanted || at < start || at >= end) place(start);
      if (!ticking) {
        ticking = createScope();
        const time = performance.now();
        gather(time);
        tick(time);
      }
      tell();
    },
    keepTo(wanted) {
      part = wanted;
      tell();
    },
    pause,
    setRate(next) {
      rate = next;
      for (const { player } of members) player?.setRate(next);
      tell();
    },
    join(length, player) {
      const member: Member = { length, player, plays: false, mended: 0 };
      members.add(member);
      player?.setRate(rate);
      if (player && at > 0) player.seek(at);
      tell();
      return () => {
        stop(member);
        members.delete(member);
        if (members.size === 0) pause();
      };
    },
  };
}
