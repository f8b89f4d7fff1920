// Whether the film is waited for: a seek takes a moment, and a slow line takes longer.

import type { Scope } from "../../core/scope";

/** What takes no longer is not worth a word, in milliseconds. */
const SOON = 400;

export function watchWaiting(
  scope: Scope,
  film: HTMLVideoElement,
  onWaiting: (isWaiting: boolean) => void,
): void {
  let end = (): void => {};
  let isTold = false;

  function tell(isWaiting: boolean): void {
    end();
    if (isTold === isWaiting) return;
    isTold = isWaiting;
    onWaiting(isWaiting);
  }

  function begin(): void {
    end();
    end = scope.after(SOON, () => tell(true));
  }

  for (const type of ["seeking", "waiting"]) scope.listen(film, type, begin);
  for (const type of ["seeked", "playing", "error"]) scope.listen(film, type, () => tell(false));
}
