// Every region in words: filtered, sorted and grouped as people like; it speaks for the canvas.

import { memo, useMemo, useState } from "react";
import type { AnyRegion } from "../../schema.gen";
import type { Listing } from "../reviewing/Listed";
import { type Arrangement, plainly, rowsOf, type Words } from "./arranging";
import { Controls } from "./Controls";
import { Rows } from "./Rows";
import "./regionList.css";

export type ListProps = Words &
  Partial<Listing> & {
    readonly regions: readonly AnyRegion[];
    readonly selection: ReadonlySet<string>;
    readonly colorOf: (region: AnyRegion) => string;
    readonly placeOf: (region: AnyRegion) => string;
    readonly locked: boolean;
    readonly onSelect: (ids: readonly string[]) => void;
    /** Where walking by keys means less than a click. */
    readonly onWalk: (ids: readonly string[]) => void;
    readonly onChange: (regions: readonly AnyRegion[]) => void;
    /** The ids of all regions in another order. */
    readonly onReorder: (order: readonly string[]) => void;
    readonly announce: (words: string) => void;
  };

/** Fewer are seen at a glance. */
const MANY = 8;

/** Drawn again only when a region or the selection changes, not for each letter of an answer. */
export const RegionList = memo(function RegionList(props: ListProps) {
  const { regions, titleOf, textOf } = props;
  const [arrangement, setArrangement] = useState<Arrangement>(plainly);
  const isPlain = !arrangement.grouped && !arrangement.query && arrangement.sort === "order";
  const rows = useMemo(
    () => rowsOf(regions, arrangement, { titleOf, textOf }),
    [regions, arrangement, titleOf, textOf],
  );
  return (
    <section className="el-regions" aria-label="Regions">
      <h3>
        Regions <span className="el-region-count">{regions.length.toLocaleString()}</span>
      </h3>
      {(regions.length >= MANY || !isPlain) && (
        <Controls arrangement={arrangement} onArrange={setArrangement} {...props} />
      )}
      {regions.length === 0 && <p className="el-empty">Nothing is marked yet.</p>}
      {regions.length > 0 && rows.length === 0 && (
        <p className="el-empty" role="status">
          Nothing matches “<bdi>{arrangement.query}</bdi>”.{" "}
          <button
            type="button"
            className="el-link"
            onClick={() => setArrangement({ ...arrangement, query: "" })}
          >
            Show all
          </button>
        </p>
      )}
      {rows.length > 0 && (
        <Rows {...props} rows={rows} arrangement={arrangement} onArrange={setArrangement} />
      )}
    </section>
  );
});
