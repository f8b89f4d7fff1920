// Every region in words: a list box that is walked by arrow keys, and speaks for the canvas.

import { type KeyboardEvent, memo, useCallback, useId } from "react";
import { useLatest } from "../modalities/latest";
import { describeRegion } from "../regions";
import type { AnyRegion } from "../schema.gen";

type Props = {
  readonly regions: readonly AnyRegion[];
  readonly selection: ReadonlySet<string>;
  readonly titleOf: (region: AnyRegion) => string;
  readonly colorOf: (region: AnyRegion) => string;
  readonly onSelect: (ids: readonly string[]) => void;
  /** Where walking by keys means less than a click. */
  readonly onWalk?: (ids: readonly string[]) => void;
};

/** Drawn again only when a region or the selection changes, not for each letter of an answer. */
export const RegionList = memo(function RegionList(props: Props) {
  const { regions, selection, titleOf, colorOf, onSelect, onWalk = onSelect } = props;
  const prefix = useId();
  const active = regions.findIndex(({ id }) => selection.has(id));

  function walk(event: KeyboardEvent): void {
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      Home: -regions.length,
      End: regions.length,
    };
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const from = active === -1 && step > 0 ? -1 : Math.max(active, 0);
    const next = regions[Math.min(Math.max(from + step, 0), regions.length - 1)];
    if (next) onWalk([next.id]);
  }

  const latest = useLatest(selection);
  const pick = useCallback(
    (id: string, adding: boolean) => onSelect(adding ? [...latest.current, id] : [id]),
    [onSelect, latest],
  );

  return (
    <section className="el-regions" aria-label="Regions">
      <h3>
        Regions <span className="el-region-count">{regions.length}</span>
      </h3>
      {regions.length === 0 ? (
        <p className="el-empty">Nothing is marked yet.</p>
      ) : (
        <div
          role="listbox"
          aria-label="Regions"
          aria-multiselectable="true"
          aria-activedescendant={active === -1 ? undefined : `${prefix}${active}`}
          tabIndex={0}
          onKeyDown={walk}
        >
          {regions.map((region, index) => (
            <Row
              key={region.id}
              id={`${prefix}${index}`}
              region={region}
              selected={selection.has(region.id)}
              title={titleOf(region)}
              color={colorOf(region)}
              onPick={pick}
            />
          ))}
        </div>
      )}
    </section>
  );
});

type RowProps = {
  readonly id: string;
  readonly region: AnyRegion;
  readonly selected: boolean;
  readonly title: string;
  readonly color: string;
  readonly onPick: (id: string, adding: boolean) => void;
};

/** Drawn again only when its region changes: there may be thousands. */
const Row = memo(function Row({ id, region, selected, title, color, onPick }: RowProps) {
  return (
    // The list box has the focus and the keys; an option is only ever clicked.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      className="el-region"
      style={{ "--el-label": color }}
      onPointerDown={(event) => onPick(region.id, event.shiftKey || event.metaKey || event.ctrlKey)}
    >
      <span className="el-label-dot" aria-hidden="true" />
      <span className="el-region-title">{title}</span>
      <span className="el-region-place">{describeRegion(region)}</span>
      {region.score !== null && (
        <span className="el-region-score">{Math.round(region.score * 100)} %</span>
      )}
    </div>
  );
});
