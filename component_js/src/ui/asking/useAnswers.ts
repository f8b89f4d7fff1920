// Hears what the host's model answers about a source, and checks it.

import { useEffect } from "react";
import { answered } from "../../core/asking";
import { labelsOf } from "../../core/interface";
import { parse, WireError } from "../../core/parse";
import { useLatest } from "../../latest";
import type { AnySource, Proposal } from "../../schema.gen";
import { useWork } from "../layout/work";
import { useParsed } from "../parsed";
import { fitting, type Measure, measuring } from "./fitting";

export function useAnswers(source: AnySource): void {
  const { face, assistant } = useWork();
  const latest = useLatest({ face, assistant });
  const parsed = useParsed(assistant?.proposal, readProposal);
  const proposal = "wrong" in parsed ? undefined : parsed.value;
  useEffect(() => {
    if (!proposal) return;
    function take(given: Proposal, measure: Measure): void {
      const { face, assistant } = latest.current;
      const sets = labelsOf(face, source.name);
      assistant?.turn((asking) => {
        if (asking?.prompt.source !== source.name) return asking;
        const { item, space, id } = asking.prompt;
        const flawOf = fitting({ source, item, space, sets }, measure);
        return answered(asking, { ...given, prompt: given.prompt || id }, flawOf);
      });
    }
    let isOver = false;
    measuring().then(
      (measure) => isOver || take(proposal, measure),
      (error: unknown) =>
        isOver ||
        take({ ...proposal, problem: `It cannot be checked: ${error}.` }, () => undefined),
    );
    return () => {
      isOver = true;
    };
  }, [proposal, source, latest]);
}

/** What cannot be read is a problem to be said where the answer is waited for. */
function readProposal(given: unknown): Proposal | undefined {
  if (typeof given !== "object" || given === null || Object.keys(given).length === 0)
    return undefined;
  try {
    return parse("Proposal", given);
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    const prompt = "prompt" in given && typeof given.prompt === "string" ? given.prompt : "";
    return { prompt, regions: [], problem: `The answer cannot be read: ${error.message}.` };
  }
}
