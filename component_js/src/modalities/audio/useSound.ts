// What is known of the sound at an address, as it comes.

import { useEffect, useReducer, useState } from "react";
import { createScope } from "../../core/scope";
import { useLatest } from "../../latest";
import { startedWorker } from "../startedWorker";
import { type Listening, listen } from "./sound/listening";
import { type Sound, unknown } from "./sound/sound";
import workerUrl from "./sound/worker?worker&url";

export type Heard = {
  readonly sound: Sound;
  readonly listening: Listening | undefined;
  /** Another number whenever there is more to paint. */
  readonly revision: number;
  readonly changed: () => void;
};

/** `url` may be renewed on the way: what is read is read on. Nothing is read before there is a length. */
export function useSound(
  shown: string,
  url: string | undefined,
  peaks: string | undefined,
  length: number | undefined,
): Heard {
  const [listening, setListening] = useState<Listening>();
  const [revision, changed] = useReducer((count: number) => count + 1, 0);
  const latest = useLatest(url);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another sound is another address.
  useEffect(() => {
    const { current } = latest;
    if (length === undefined || current === undefined) return;
    const scope = createScope();
    const made = listen(
      { url: current, peaks, length },
      startedWorker(new URL(workerUrl, import.meta.url).href, scope),
      scope,
    );
    scope.own(made.subscribe(changed));
    setListening(made);
    return () => {
      setListening(undefined);
      scope.close();
    };
  }, [shown, peaks, length, latest]);
  return { listening, sound: listening?.sound() ?? unknown, revision, changed };
}
