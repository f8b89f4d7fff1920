// The images of a source side by side, each with its number and with what is asked about it.

import { titleOf } from "../core/title";
import type { AnySource } from "../schema.gen";
import { AskedOfItem } from "./Asked";
import { useWork } from "./layout/work";
import { SourceView } from "./SourceView";
import "./beside.css";

type Props = { readonly source: AnySource; readonly count: number; readonly at: number };

export function Beside({ source, count, at }: Props) {
  const { onItem } = useWork();
  const { name } = source;
  function turn(item: number): void {
    if (item !== at) onItem(name, item);
  }
  return (
    <div className="el-beside">
      {Array.from({ length: count }, (_, item) => (
        <figure
          // biome-ignore lint/suspicious/noArrayIndexKey: an item is known by its place.
          key={item}
          aria-label={`${titleOf(source)}, image ${item + 1} of ${count}`}
          onFocusCapture={() => turn(item)}
          onPointerDownCapture={() => turn(item)}
        >
          <figcaption aria-hidden="true">{item + 1}</figcaption>
          <SourceView source={source} item={item} stands="beside" />
          <AskedOfItem source={name} item={item} />
        </figure>
      ))}
    </div>
  );
}
