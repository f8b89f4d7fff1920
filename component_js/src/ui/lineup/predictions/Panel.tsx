// One contestant: the source with its regions, how they stand to another's, and the way to take them.

import { type KeyboardEvent, useMemo } from "react";
import type { Company } from "../../../core/clock";
import type { Sight } from "../../../core/sight";
import type { AnyRegion, AnySource } from "../../../schema.gen";
import { useWork } from "../../layout/work";
import { Counts } from "./Counts";
import type { Contestant } from "./contestants";
import { placeOf, ReadOnlyView } from "./ReadOnlyView";
import { idOf, nameOf, shownOf } from "./shown";
import { TakeBar } from "./TakeBar";
import { useCompanyOf } from "./useCompanyOf";
import { type Comparing, things } from "./useComparing";

/** The place of a view that shows one after the other. */
export const ALONE = "one";

type Props = {
  readonly contestant: Contestant;
  readonly comparing: Comparing;
  readonly source: AnySource;
  readonly sight: Sight | undefined;
  readonly stands: Company["stands"];
  /** Its view is one that shows others too: it keeps its name while they come and go. */
  readonly place: string;
  readonly whose: string;
  readonly onTouch: (contestant: Contestant) => void;
};

export function Panel(props: Props) {
  const { contestant, comparing, source, sight, stands, place, whose, onTouch } = props;
  const { at, title, regions } = contestant;
  const { looks, onTurn } = useWork();
  const lacked = useLacked(props);
  const { taken, mayTake, selection } = comparing;
  const facing = comparing.facings[at];
  const standings = facing?.standings;
  const company = useCompanyOf(sight, stands);
  const shown = useMemo(
    () => shownOf({ at, regions }, (region) => standings?.get(region) === "both"),
    [at, regions, standings],
  );
  const names = useMemo(() => {
    const stanceOf = (region: AnyRegion) => ({
      standing: standings?.get(region),
      isTaken: taken.has(region),
    });
    return new Map(
      regions.map((region, place) => [
        idOf(at, place),
        nameOf(looks.titleOf(region), region.score, stanceOf(region)),
      ]),
    );
  }, [at, regions, standings, taken, looks]);

  function touch(): void {
    onTurn(placeOf(source, place));
    onTouch(contestant);
  }

  function enter(event: KeyboardEvent): void {
    const isPlain = event.key === "Enter" && !event.defaultPrevented && !event.ctrlKey;
    const { target } = event;
    const isElsewhere = target instanceof Element && target.closest("button, input, select, a");
    if (!isPlain || isElsewhere || !mayTake || event.metaKey) return;
    if (comparing.selectedOf(contestant).length === 0) return;
    event.preventDefault();
    comparing.take(contestant);
  }

  return (
    <section
      className="el-contestant"
      data-stands={sight && stands}
      aria-label={title}
      onFocusCapture={touch}
      onPointerDownCapture={touch}
      onKeyDown={enter}
    >
      <div className="el-contestant-head">
        <h3>
          <bdi>{title}</bdi>
        </h3>
        <span className="el-contestant-count">
          {regions.length === 0 ? "Found nothing" : things(regions.length)}
        </span>
        {facing && <Counts contestant={contestant} facing={facing} comparing={comparing} />}
        {!facing && at >= 0 && comparing.contestants.length > 1 && (
          <span className="el-contestant-count">The others are compared with this one.</span>
        )}
      </div>
      <div className="el-contestant-body">
        <ReadOnlyView
          source={source}
          item={comparing.item}
          whose={whose}
          place={place}
          regions={lacked ? [...shown, ...lacked.shown] : shown}
          selection={selection}
          onSelect={comparing.select}
          names={lacked ? new Map([...names, ...lacked.names]) : names}
          colorOf={looks.colorOf}
          company={company}
          tells={stands !== "follows"}
        />
        {mayTake && at >= 0 && <TakeBar contestant={contestant} comparing={comparing} />}
      </div>
    </section>
  );
}

type Lacked = {
  readonly shown: readonly AnyRegion[];
  readonly names: ReadonlyMap<string, string>;
};

/** Alone on the page it shows what the other has in its place, while that is walked to. */
function useLacked({ contestant, comparing, place }: Props): Lacked | undefined {
  const { looks } = useWork();
  const opponent = comparing.facings[contestant.at]?.opponent;
  const other = typeof opponent === "number" ? comparing.contestants[opponent] : undefined;
  const { selection } = comparing;
  return useMemo(() => {
    if (place !== ALONE || !other) return undefined;
    const { at, title, regions } = other;
    const shown = shownOf(other, () => true).filter(({ id }) => selection.has(id));
    if (shown.length === 0) return undefined;
    const names = regions.map(
      (region, nth) => [idOf(at, nth), `${title} · ${looks.titleOf(region)}`] as const,
    );
    return { shown, names: new Map(names) };
  }, [place, other, selection, looks]);
}
