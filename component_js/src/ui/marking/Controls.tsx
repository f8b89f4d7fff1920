// What narrows, sorts and groups the list of regions.

import { MarkingIcon } from "../../icons/MarkingIcon";
import { type Arrangement, type Sort, sorts } from "./arranging";
import type { ListProps } from "./RegionList";
import { isOn, turned } from "./showing";

type Props = Pick<ListProps, "regions" | "locked" | "onChange"> & {
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
};

export function Controls({ regions, locked, arrangement, onChange, onArrange }: Props) {
  const { query, sort, grouped } = arrangement;
  const areHidden = isOn(regions, "hidden");
  return (
    <div className="el-region-controls">
      <input
        type="search"
        className="el-region-filter"
        value={query}
        placeholder="Filter"
        aria-label="Filter regions"
        dir="auto"
        onChange={({ target: { value } }) => onArrange({ ...arrangement, query: value })}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || query === "") return;
          event.preventDefault();
          event.stopPropagation();
          onArrange({ ...arrangement, query: "" });
        }}
      />
      <select
        className="el-region-sort"
        value={sort}
        aria-label="Sort regions by"
        onChange={({ target: { value } }) => {
          if (isSort(value)) onArrange({ ...arrangement, sort: value });
        }}
      >
        {Object.entries(sorts).map(([name, title]) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="el-tool"
        aria-label="Group by label"
        aria-pressed={grouped}
        title="Group by label"
        onClick={() => onArrange({ ...arrangement, grouped: !grouped })}
      >
        <MarkingIcon name="group" />
      </button>
      {!locked && (
        <button
          type="button"
          className="el-tool"
          aria-label={areHidden ? "Show all" : "Hide all"}
          title={`${areHidden ? "Show all" : "Hide all"} (Alt H)`}
          onClick={() => onChange(turned(regions, "hidden"))}
        >
          <MarkingIcon name={areHidden ? "shut" : "eye"} />
        </button>
      )}
    </div>
  );
}

function isSort(value: string): value is Sort {
  return Object.hasOwn(sorts, value);
}
