// Gives a view the cursor in time of its source: its own, or that of all that run together with it.

import { type ComponentType, useMemo } from "react";
import { type Clock, type Company, createClock } from "../core/clock";
import type { AnySource } from "../schema.gen";

type Among = { readonly source: AnySource; readonly company: Company };

/** Of sources that run together, one leads: what plays them all stands with it. */
export type Together = "leads" | "follows";

export type Timed<P> = P & {
  readonly clock: Clock;
  /** Undefined where it runs alone. */
  readonly together?: Together | undefined;
};

export function timed<P extends Among>(View: ComponentType<Timed<P>>): ComponentType<P> {
  return function InTime(props: P) {
    const { source, company } = props;
    const clock = useMemo(() => clockOf(source, company), [source, company]);
    const together = company.stands ?? togetherOf(source, company.sources);
    return <View {...props} clock={clock} together={together} />;
  };
}

export function clockOf(source: AnySource, { sources, clocks }: Company): Clock {
  const name = sharedName(source, sources);
  const clock = clocks.get(name) ?? createClock();
  clocks.set(name, clock);
  return clock;
}

/** The one that the others name leads; of those that share a word, the first. */
export function togetherOf(source: AnySource, sources: readonly AnySource[]): Together | undefined {
  const shared = sharedName(source, sources);
  const all = sources.filter((each) => sharedName(each, sources) === shared);
  if (all.length < 2) return undefined;
  const leader = all.find(({ name }) => name === shared) ?? all[0];
  return leader?.name === source.name ? "leads" : "follows";
}

const syncOf = (source: AnySource): string => ("sync" in source && source.sync) || source.name;

/** The first name that leads on to no other: of a source, or the word that several share. */
function sharedName(source: AnySource, sources: readonly AnySource[]): string {
  const met = [source.name];
  for (;;) {
    const last = met.at(-1);
    const next = sources.find(({ name }) => name === last);
    const name = next ? syncOf(next) : last;
    // Two that name each other meet at the same one of them.
    if (name === undefined || met.includes(name)) return cycleOf(met, name);
    met.push(name);
  }
}

function cycleOf(met: readonly string[], name = ""): string {
  return [...met.slice(met.indexOf(name))].sort()[0] ?? name;
}
