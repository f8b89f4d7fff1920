// All contestants on one view: told apart by colour, by their line, and by the name on each region.

import { useMemo } from "react";
import type { Company } from "../../../core/clock";
import type { Sight } from "../../../core/sight";
import type { AnyRegion, AnySource } from "../../../schema.gen";
import { useWork } from "../../layout/work";
import { Counts } from "./Counts";
import type { Contestant } from "./contestants";
import { MINE } from "./contestants";
import { placeOf, ReadOnlyView } from "./ReadOnlyView";
import { idOf, nameOf, shownOf } from "./shown";
import { TakeBar } from "./TakeBar";
import { useCompanyOf } from "./useCompanyOf";
import { type Comparing, things } from "./useComparing";

type Props = {
  readonly comparing: Comparing;
  readonly source: AnySource;
  readonly sight: Sight | undefined;
  readonly stands: Company["stands"];
  /** Whose regions lie over the others; those of whoever compares only do so where they are asked for. */
  readonly front: number | typeof MINE;
  readonly withMine: boolean;
  readonly onTouch: (contestant: Contestant) => void;
};

/** Apart in lightness too, for those who see fewer colours. */
const colors = [
  "#d55e00",
  "#0072b2",
  "#8e3fb0",
  "#00845f",
  "#c8327f",
  "#2a9bd6",
  "#7a4b2a",
  "#a97700",
];

const OWN = "#334155";

const colorAt = (at: number): string => colors[at % colors.length] ?? OWN;

/** Every second one is dashed. */
const isDashed = (at: number): boolean => at % 2 === 1;

export function Overlay(props: Props) {
  const { comparing, source, sight, stands, front, withMine, onTouch } = props;
  const { contestants, mine, taken, facings } = comparing;
  const { looks, onTurn } = useWork();
  const company = useCompanyOf(sight, stands);
  const own = withMine ? mine : undefined;
  const shown = useMemo(
    () =>
      [
        ...contestants.map((each) => [each.at, shownOf(each, () => isDashed(each.at))] as const),
        ...(own ? [[MINE, shownOf({ at: MINE, regions: own }, () => false)] as const] : []),
      ]
        // What is painted last lies on top.
        .sort(([one], [other]) => Number(one === front) - Number(other === front))
        .flatMap(([, regions]) => regions),
    [contestants, own, front],
  );
  const looked = useMemo(() => {
    const ofMine = own?.map((region, place) => {
      const name = nameOf(`Mine · ${looks.titleOf(region)}`, null, plain);
      return [idOf(MINE, place), { name, color: OWN }] as const;
    });
    const ofTheirs = contestants.flatMap(({ at, title, regions }) =>
      regions.map((region, place) => {
        const stance = { standing: undefined, isTaken: taken.has(region) };
        const name = nameOf(`${title} · ${looks.titleOf(region)}`, region.score, stance);
        return [idOf(at, place), { name, color: colorAt(at) }] as const;
      }),
    );
    return new Map([...ofTheirs, ...(ofMine ?? [])]);
  }, [contestants, own, taken, looks]);
  const names = useMemo(
    () => new Map([...looked].map(([id, { name }]) => [id, name] as const)),
    [looked],
  );
  const colorOf = useMemo(
    () =>
      ({ id }: AnyRegion): string =>
        looked.get(id)?.color ?? OWN,
    [looked],
  );
  const touch = (): void => onTurn(placeOf(source, "overlay"));
  return (
    <section
      className="el-contestant"
      aria-label="Overlay"
      onFocusCapture={touch}
      onPointerDownCapture={touch}
    >
      <ReadOnlyView
        source={source}
        item={comparing.item}
        whose="with all of them"
        place="overlay"
        regions={shown}
        selection={comparing.selection}
        onSelect={comparing.select}
        names={names}
        colorOf={colorOf}
        company={company}
        tells
      />
      <ul className="el-overlaid" aria-label="Who is who">
        {contestants.map((each) => {
          const facing = facings[each.at];
          return (
            <li
              key={each.at}
              aria-current={each.at === front || undefined}
              onFocusCapture={() => onTouch(each)}
            >
              <span
                className="el-overlaid-line"
                data-dashed={isDashed(each.at) || undefined}
                style={{ "--el-label": colorAt(each.at) }}
              />
              <h3>
                <bdi>{each.title}</bdi>
              </h3>
              <span className="el-contestant-count">
                {each.regions.length === 0 ? "Found nothing" : things(each.regions.length)}
              </span>
              {facing && <Counts contestant={each} facing={facing} comparing={comparing} />}
              {comparing.mayTake && <TakeBar contestant={each} comparing={comparing} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const plain = { standing: undefined, isTaken: false } as const;
