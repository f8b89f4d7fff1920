// A sound as the clock plays it.

import type { Player } from "../../core/clock";

/** What a player need not be moved for, in seconds. */
const HAIR = 1e-4;

export function createPlayer(media: HTMLAudioElement, length: number): Player {
  // A voice that is slowed down stays a voice.
  media.preservesPitch = true;
  return {
    now: () => (media.ended ? length : media.currentTime),
    seek(at) {
      if (Math.abs(media.currentTime - at) > HAIR) media.currentTime = at;
    },
    play: () => media.play(),
    pause: () => media.pause(),
    setRate(rate) {
      // What loads next would begin at the default again.
      media.defaultPlaybackRate = rate;
      media.playbackRate = rate;
    },
  };
}
