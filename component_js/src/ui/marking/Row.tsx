// A row of the list of regions: one region in words, or the head of a group.

import { memo } from "react";
import { Icon } from "../../icons/Icon";
import { MarkingIcon } from "../../icons/MarkingIcon";
import type { AnyRegion } from "../../schema.gen";
import type { Judged } from "../reviewing/Listed";
import type { Head } from "./arranging";
import { isOn, type Mark } from "./showing";

type Place = {
  readonly id: string;
  readonly top: number;
  readonly height: number;
  readonly isActive: boolean;
  /** Within the list, or within the group. */
  readonly position: number;
  readonly size: number;
  readonly isLocked: boolean;
};

type RegionProps = Place & {
  readonly region: AnyRegion;
  readonly selected: boolean;
  readonly title: string;
  readonly place: string;
  readonly color: string;
  readonly isGrouped: boolean;
  /** What became of the prediction that it came from, while predictions are reviewed. */
  readonly listed: Judged | undefined;
};

/** Drawn again only when its region or its place changes. */
export const RegionRow = memo(function RegionRow(props: RegionProps) {
  const { id, region, selected, title, place, color, isActive, position, size } = props;
  const { isGrouped, top, height, listed } = props;
  const { hidden, locked } = region;
  return (
    // The list has the focus and the keys; a row is only ever pointed at.
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: it is an option, or an item of a tree.
    <div
      id={id}
      role={isGrouped ? "treeitem" : "option"}
      tabIndex={-1}
      aria-selected={selected}
      aria-level={isGrouped ? 2 : undefined}
      aria-posinset={position}
      aria-setsize={size}
      className="el-region"
      data-row={region.id}
      data-active={isActive || undefined}
      data-hidden={hidden || undefined}
      data-standing={listed?.standing}
      style={{ "--el-label": color, top, height }}
    >
      <span className="el-label-dot" aria-hidden="true" />
      <bdi className="el-region-title">{title}</bdi>
      <span className="el-region-place">
        {listed && <listed.Became listed={listed} />}
        <bdi>{place}</bdi>
      </span>
      {region.score !== null && (
        <span className="el-region-score">{Math.round(region.score * 100)} %</span>
      )}
      {(hidden || locked) && (
        <span className="el-hidden">
          {[hidden && "hidden", locked && "locked"].filter(Boolean).join(", ")}
        </span>
      )}
      <Marks
        hidden={hidden}
        locked={locked}
        isLocked={props.isLocked}
        listed={listed?.standing === "guess" ? listed : undefined}
      />
    </div>
  );
});

export function HeadRow(props: Place & { readonly head: Head; readonly color: string }) {
  const { id, head, top, height, isActive, position, size, color } = props;
  const { title, regions, isFolded } = head;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus.
    <div
      id={id}
      role="treeitem"
      aria-level={1}
      aria-expanded={!isFolded}
      aria-selected={false}
      aria-posinset={position}
      aria-setsize={size}
      className="el-region el-region-head"
      data-row={`head\n${title}`}
      data-active={isActive || undefined}
      style={{ "--el-label": color, top, height }}
    >
      <Icon name={isFolded ? "onward" : "down"} />
      <span className="el-label-dot" aria-hidden="true" />
      <bdi className="el-region-title">
        {title} <span className="el-region-count">{regions.length.toLocaleString()}</span>
      </bdi>
      <Marks
        hidden={isOn(regions, "hidden")}
        locked={isOn(regions, "locked")}
        isLocked={props.isLocked}
        isAll
      />
    </div>
  );
}

type MarksProps = {
  readonly hidden: boolean;
  readonly locked: boolean;
  readonly isLocked: boolean;
  readonly isAll?: boolean;
  /** A guess: what can be said to it stays where it is while one points at it. */
  readonly listed?: Judged | undefined;
};

/** For pointers: a row of a list may hold no button, and by key there are the commands. */
function Marks({ hidden, locked, isLocked, isAll = false, listed }: MarksProps) {
  const of = isAll ? " all of them" : "";
  const marks: readonly (readonly [Mark, boolean, string, "eye" | "shut" | "open" | "closed"])[] = [
    ["locked", locked, locked ? "Unlock" : "Lock", locked ? "closed" : "open"],
    ["hidden", hidden, hidden ? "Show" : "Hide", hidden ? "shut" : "eye"],
  ];
  return (
    <span className="el-region-marks" aria-hidden="true">
      {marks.map(([mark, isMarked, word, picture]) =>
        (isLocked || listed) && !isMarked ? null : (
          <span
            key={mark}
            className="el-region-mark"
            data-mark={isLocked ? undefined : mark}
            data-on={isMarked || undefined}
            title={`${word}${of}`}
          >
            <MarkingIcon name={picture} />
          </span>
        ),
      )}
      {listed && <listed.Judge listed={listed} />}
    </span>
  );
}
