// Where several views of one source look: whoever moves one moves them all.

/** In terms that views of other sizes can follow. */
export type Look =
  /** What is in the middle, and how much nearer than all of it; in quarter turns. */
  | {
      readonly kind: "plane";
      readonly x: number;
      readonly y: number;
      readonly zoom: number;
      readonly turn: 0 | 1 | 2 | 3;
    }
  | { readonly kind: "timeline"; readonly start: number; readonly end: number }
  /** How far it is scrolled, 0 to 1. */
  | { readonly kind: "passage"; readonly share: number };

export type Member = {
  readonly move: (to: Look) => void;
  readonly leave: () => void;
};

export type Sight = {
  /** Undefined until one of them was moved. */
  readonly now: () => Look | undefined;
  /** Told of every move of another; what it moves while it follows moves nobody. */
  readonly join: (follow: (to: Look) => void) => Member;
};

export function createSight(): Sight {
  const members = new Set<(to: Look) => void>();
  let look: Look | undefined;
  let isTelling = false;
  return {
    now: () => look,
    join(follow) {
      const own = (to: Look): void => follow(to);
      members.add(own);
      return {
        move(to) {
          if (isTelling) return;
          look = to;
          isTelling = true;
          for (const each of [...members]) if (each !== own) each(to);
          isTelling = false;
        },
        leave: () => members.delete(own),
      };
    },
  };
}

/** A view as one of several: what it is given may change, and so may its size. */
export type Looking<At> = {
  readonly sight: () => Sight | undefined;
  /** The same object as long as it looks at the same. */
  readonly at: () => At;
  readonly size: () => unknown;
  readonly said: () => Look;
  readonly take: (to: Look) => void;
};

/** `check` is to be called whenever something of it may be another. */
export function createTogether<At>({ sight, at, size, said, take }: Looking<At>): {
  readonly check: () => void;
  readonly leave: () => void;
} {
  let joined: Sight | undefined;
  let member: Member | undefined;
  let seen = at();
  let measured = size();
  let isFollowing = false;

  function follow(to: Look | undefined): void {
    if (!to) return;
    isFollowing = true;
    take(to);
    isFollowing = false;
    seen = at();
  }

  function check(): void {
    if (isFollowing) return;
    const next = sight();
    const isElsewhere = next !== joined || size() !== measured;
    measured = size();
    if (next !== joined) {
      member?.leave();
      joined = next;
      member = next?.join(follow);
    }
    if (isElsewhere) {
      follow(joined?.now());
      seen = at();
    } else if (at() !== seen) {
      seen = at();
      member?.move(said());
    }
  }

  return { check, leave: () => member?.leave() };
}
