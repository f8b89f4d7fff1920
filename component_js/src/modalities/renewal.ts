// A player whose link may run out: it goes on at a new one, from where it was and as it was.

import type { Scope } from "../core/scope";
import { renewed, renewedAhead, termOf } from "./renewing";

export type Renewal = {
  /** After an error: whether it goes on, and nothing is to be said. */
  readonly goesOn: () => Promise<boolean>;
};

/** A link that ends so soon is as good as run out, in seconds. */
const SOON = 30;

/** As `MediaError.MEDIA_ERR_DECODE`. */
const DAMAGED = 3;

/** How long nobody is asked again, in milliseconds. */
const REST = 5000;

export function createRenewal(scope: Scope, media: HTMLMediaElement, link: string): Renewal {
  let url = link;
  let isPlaying = !media.paused;
  let hasTried = false;
  let asked = Number.NEGATIVE_INFINITY;
  /** When it was renewed: from then on the server's clock need not be ours. */
  let since: number | undefined;
  let renewal: Promise<boolean> | undefined;

  function renew(ask: (url: string) => Promise<string | undefined>): Promise<boolean> {
    asked = performance.now();
    renewal ??= ask(url)
      .then((fresh) => {
        if (fresh === undefined || fresh === url || scope.closed()) return false;
        url = fresh;
        since = performance.now();
        moveOn(media, fresh, isPlaying);
        return true;
      })
      .finally(() => {
        renewal = undefined;
      });
    return renewal;
  }

  function runsOut(): boolean {
    const term = termOf(url);
    if (!term) return false;
    const { lasts } = term;
    const left = since === undefined ? term.left : lasts - (performance.now() - since) / 1000;
    return left < Math.min(SOON, lasts / 2);
  }

  /** When the server is asked for more. Of a bucket's refusal a browser tells only after a minute. */
  function lookAhead(): void {
    const isRested = performance.now() - asked > REST || (since ?? 0) > asked;
    if (isRested && runsOut() && !isWhole(media)) void renew(renewedAhead);
  }

  scope.listen(media, "play", () => {
    isPlaying = true;
    lookAhead();
  });
  scope.listen(media, "pause", () => {
    // An error pauses too.
    if (!media.error) isPlaying = false;
  });
  scope.listen(media, "emptied", () => {
    isPlaying = !media.paused;
  });
  for (const type of ["seeking", "waiting", "stalled"]) scope.listen(media, type, lookAhead);
  // What fails once it plays is another failure.
  scope.listen(media, "canplay", () => {
    hasTried = false;
  });

  return {
    async goesOn() {
      if (hasTried || media.error?.code === DAMAGED) return false;
      hasTried = true;
      return renew(renewed);
    },
  };
}

/** Its clock stands still meanwhile, so that whoever watches it sees no jump. */
function moveOn(media: HTMLMediaElement, url: string, isPlaying: boolean): void {
  const { currentTime, playbackRate } = media;
  media.src = url;
  media.currentTime = currentTime;
  media.playbackRate = playbackRate;
  // Broken off by a pause, or told by the element's own error.
  if (isPlaying) media.play().catch(() => {});
}

/** Whether all of it has arrived, so that nothing is asked of the server. */
function isWhole({ buffered, duration }: HTMLMediaElement): boolean {
  return buffered.length === 1 && buffered.start(0) === 0 && buffered.end(0) >= duration;
}
