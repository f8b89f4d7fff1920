// The text that a source shows: as it stands in the task, or read from where the task says.

import { useEffect, useState } from "react";
import { createScope } from "../../core/scope";
import { useLatest } from "../../latest";
import type { TextSource } from "../../schema.gen";
import type { ViewProps } from "../modality";
import { writing } from "../writing";

type Given = Pick<ViewProps<TextSource>, "source" | "shown" | "onError">;

/** Undefined while it is on its way, or where it cannot be had. */
export function useText({ source, shown, onError }: Given): string | undefined {
  const { by_url, encoding } = source;
  const [read, setRead] = useState<{ readonly from: string; readonly text: string }>();
  const report = useLatest(onError);
  const isThere = !by_url && encoding !== "base64" && encoding !== "base64unicode";
  useEffect(() => {
    if (isThere) return;
    const scope = createScope();
    const going = new AbortController();
    scope.own(() => going.abort());
    writing(shown, { by_url, encoding }, "text", going.signal).then(
      (text) => {
        if (!scope.closed()) setRead({ from: shown, text });
      },
      (error: unknown) => {
        if (scope.closed()) return;
        report.current(error instanceof Error ? error.message : String(error));
      },
    );
    return scope.close;
  }, [isThere, by_url, shown, encoding, report]);
  if (isThere) return shown;
  return read?.from === shown ? read.text : undefined;
}
