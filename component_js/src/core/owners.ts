// Which pages are alive, told by Web Locks: a lock is let go when its page ends, even by a crash.

import { newId } from "./id";

export type Owners = {
  /** The name of this page. */
  readonly self: string;
  /** From here on, other pages see this one as alive; the result ends that. */
  readonly announce: () => Promise<() => void>;
  readonly alive: (owner: string) => Promise<boolean>;
};

const prefix = "embed-label:";

export function lockOwners(locks: LockManager): Owners {
  const self = newId();
  return {
    self,
    announce: () =>
      new Promise((announced, failed) => {
        const held = new Promise<void>((release) => {
          locks
            .request(prefix + self, { mode: "shared" }, () => {
              announced(release);
              return held;
            })
            .catch(failed);
        });
      }),
    async alive(owner) {
      const { held } = await locks.query();
      return (held ?? []).some((lock) => lock.name === prefix + owner);
    },
  };
}

/** Where there are no Web Locks, every other page counts as gone: a double sending does no harm. */
export function noOwners(): Owners {
  return { self: newId(), announce: async () => () => {}, alive: async () => false };
}
