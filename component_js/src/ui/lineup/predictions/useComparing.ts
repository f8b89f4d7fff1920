// What the parts of a comparison share: who stands how to whom, what is selected, what is taken.

import { useMemo, useState } from "react";
import type { Change } from "../../../core/change";
import { labelsOf } from "../../../core/interface";
import type { Part } from "../../../core/part";
import { agreed } from "../../../review/agreed";
import type { Annotation, AnyRegion, AnySource } from "../../../schema.gen";
import { pagesOf } from "../../items";
import { useWork } from "../../layout/work";
import { misfitsOf } from "../../reviewing/misfits";
import { useSteady } from "../../useSteady";
import { type Contestant, contestantsOf, MINE } from "./contestants";
import { type Facing, facingsOf } from "./contrasts";
import { idOf } from "./shown";
import { missingIn, takenFrom, taking } from "./taking";
import { differencesOf, nextOf, type Step, stepsOf, type Way } from "./walking";

export type Given = {
  readonly source: AnySource;
  readonly against: string;
  readonly contestants: readonly Annotation[];
  readonly names: ReadonlyMap<string, string>;
};

export type Comparing = {
  readonly contestants: readonly Contestant[];
  readonly facings: readonly (Facing | undefined)[];
  readonly mine: readonly AnyRegion[];
  /** Of several images, the one that is shown. */
  readonly item: number | undefined;
  /** Regions can be taken: there are labels, and nothing is locked. */
  readonly mayTake: boolean;
  /** By the ids that they are shown under. */
  readonly selection: ReadonlySet<string>;
  readonly select: (ids: Iterable<string>) => void;
  readonly selectedOf: (contestant: Contestant) => readonly AnyRegion[];
  readonly taken: ReadonlySet<AnyRegion>;
  /** Select the next of those that stand alike, in both that are compared. */
  readonly walk: (contestant: Contestant, way: Way | "different") => void;
  readonly take: (contestant: Contestant | undefined) => void;
  readonly takeAll: (contestant: Contestant) => void;
  readonly takeAgreed: () => void;
  /** What came of the last take. */
  readonly said: string;
};

export const things = (count: number): string => (count === 1 ? "1 region" : `${count} regions`);

export function useComparing({ source, against, ...given }: Given): Comparing {
  const { face, task, editing, turned, locked, looks, announce } = useWork();
  const images = pagesOf(source, task.data);
  const item = images && Math.min(turned.get(source.name) ?? 0, images.length - 1);
  const contestants = useMemo(
    () => contestantsOf(given.contestants, given.names, source, item),
    [given.contestants, given.names, source, item],
  );
  const mine = editing.regionsOn(source.name, item);
  const facings = useMemo(
    () => facingsOf(contestants, mine, against),
    [contestants, mine, against],
  );
  const lists = useMemo(() => contestants.map(({ regions }) => regions), [contestants]);
  const taken = useSteady(useMemo(() => takenFrom(mine, lists), [mine, lists]));
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState("");
  const mayTake = !locked && labelsOf(face, source.name).length > 0;

  const select = (ids: Iterable<string>): void => setSelection(new Set(ids));
  const idIn = (at: number, region: AnyRegion): string =>
    idOf(at, contestants[at]?.regions.indexOf(region) ?? -1);
  const selectedOf = ({ at, regions }: Contestant): readonly AnyRegion[] =>
    regions.filter((_, place) => selection.has(idOf(at, place)));

  function idsOf({ at }: Contestant, { opponent }: Facing, { one, other }: Step) {
    const theirs = opponent === MINE || !other ? [] : [idIn(opponent, other)];
    return {
      shown: [...(one ? [idIn(at, one)] : []), ...theirs],
      own: opponent === MINE && other ? [other.id] : [],
    };
  }

  function walk(contestant: Contestant, way: Way | "different"): void {
    const facing = facings[contestant.at];
    if (!facing) return;
    const steps = way === "different" ? differencesOf(facing) : stepsOf(facing, way);
    const next = nextOf(steps, (step) => {
      const { shown, own } = idsOf(contestant, facing, step);
      const isSelected = [...shown.map((id) => selection.has(id)), ...own.map(isMineSelected)];
      return isSelected.every(Boolean);
    });
    const step = steps[next];
    if (!step) {
      announce("There are none.");
      return;
    }
    const { shown, own } = idsOf(contestant, facing, step);
    select(shown);
    editing.editor.select(own);
    const titles = [step.one, step.other].flatMap((region) =>
      region ? looks.titleOf(region) : [],
    );
    announce(`${next + 1} of ${steps.length}: ${[...new Set(titles)].join(", in the other ")}.`);
  }

  const isMineSelected = (id: string): boolean => editing.selection.has(id);

  function put(changes: readonly { change: Change<Part>; ids: readonly string[] }[]): number {
    const ids = changes.flatMap((each) => each.ids);
    const { editor } = editing;
    editor.commit(new Map(changes.flatMap(({ change }) => [...change])));
    editor.select(ids.length === 1 ? ids : []);
    return ids.length;
  }

  function copying({ prediction }: Contestant, regions: readonly AnyRegion[]) {
    const asked = new Set([...editing.shown].map((node) => ("name" in node ? node.name : "")));
    const { parts } = editing.editor.state();
    return taking(parts, prediction, regions, ({ question }) => asked.has(question));
  }

  function say(words: string): void {
    setSaid(words);
    announce(words);
  }

  /** Why the interface cannot have it; what was never predicted is not asked about. */
  const misfit = (region: AnyRegion): string =>
    misfitsOf(face)({ ...region, derived_from: region.id });

  /** Several at once: what is one's own already is left out, and said. */
  function takeMissing(wanted: readonly (readonly [Contestant, readonly AnyRegion[]])[]): void {
    const all = wanted.flatMap(([, regions]) => regions);
    const news = wanted.map(([by, regions]) => [by, missingIn(mine, regions)] as const);
    const flaws = news.flatMap(([, regions]) => regions.flatMap((each) => misfit(each) || []));
    const count = put(
      news.map(([by, regions]) =>
        copying(
          by,
          regions.filter((each) => !misfit(each)),
        ),
      ),
    );
    const had = all.length - count - flaws.length;
    say(`${things(count)} taken.${had > 0 ? ` ${had} you had already.` : ""}${refused(flaws)}`);
  }

  return {
    ...{
      said,
      contestants,
      facings,
      mine,
      item,
      mayTake,
      selection,
      select,
      selectedOf,
      taken,
      walk,
    },
    take(contestant) {
      if (!contestant) return say("Select what to take first.");
      const news = selectedOf(contestant).filter((region) => !taken.has(region));
      const fitting = news.filter((region) => !misfit(region));
      const flaws = news.flatMap((region) => misfit(region) || []);
      const count = fitting.length > 0 ? put([copying(contestant, fitting)]) : 0;
      if (news.length === 0) say("Taken already.");
      else say(`${things(count)} taken.${refused(flaws)}`);
    },
    takeAll: (contestant) => takeMissing([[contestant, contestant.regions]]),
    takeAgreed() {
      const shared = new Set(agreed(lists));
      takeMissing(contestants.map((each) => [each, each.regions.filter((one) => shared.has(one))]));
    },
  };
}

function refused(flaws: readonly string[]): string {
  const [first] = flaws;
  return first === undefined ? "" : ` ${flaws.length} cannot be taken: ${first}.`;
}
