// The turns of a dialogue: as the task has them, or read from where it says they are.

import { type RefObject, useEffect, useState } from "react";
import { shortened } from "../../core/address";
import { createScope } from "../../core/scope";
import type { Json } from "../../schema.gen";
import { writing } from "../writing";

type Read = { readonly address: string; readonly turns: readonly Json[] };

/** Undefined while they are on their way, and where they do not come: then it says why. */
export function useTurns(
  shown: Json,
  report: RefObject<(problem: string) => void>,
): readonly Json[] | undefined {
  const [read, setRead] = useState<Read>();
  const address = typeof shown === "string" ? shown : undefined;
  useEffect(() => {
    if (address === undefined) return;
    const scope = createScope();
    const reading = new AbortController();
    scope.own(() => reading.abort());
    turnsAt(address, reading.signal).then(
      (turns) => {
        if (!scope.closed()) setRead({ address, turns });
      },
      (error: unknown) => {
        if (!scope.closed()) report.current(error instanceof Error ? error.message : `${error}`);
      },
    );
    return scope.close;
  }, [address, report]);
  if (Array.isArray(shown)) return shown;
  return read?.address === address ? read?.turns : undefined;
}

async function turnsAt(address: string, signal: AbortSignal): Promise<readonly Json[]> {
  const written = await writing(address, { by_url: true, encoding: "utf-8" }, "dialogue", signal);
  const turns = parsed(written);
  if (Array.isArray(turns)) return turns;
  const what = turns === undefined ? "no JSON, and so no dialogue" : "no dialogue: that is a list";
  throw new Error(`What is at ${shortened(address)} is ${what}.`);
}

function parsed(written: string): Json | undefined {
  try {
    const read: Json = JSON.parse(written);
    return read;
  } catch {
    return undefined;
  }
}
