// What is chosen, each to be taken away again.

import { Icon } from "../../icons/Icon";
import { Dot } from "../Dot";
import type { Paths } from "./picking";
import { lineage, placeAt, type Tree } from "./tree";

type Props = {
  readonly paths: Paths;
  /** Undefined as long as the items are not there. */
  readonly tree: Tree | undefined;
  readonly showPath: boolean;
  readonly separator: string;
  readonly locked: boolean;
  readonly onRemove: (path: readonly string[]) => void;
};

export function Chips({ paths, tree, showPath, separator, locked, onRemove }: Props) {
  return paths.map((path) => {
    const at = tree && placeAt(tree, path);
    const line = tree && at !== undefined ? lineage(tree, at) : undefined;
    const whole = line?.map(({ title }) => title) ?? path;
    const words = (showPath || !line ? whole.join(separator) : whole.at(-1)) || "No name";
    const isStray = tree !== undefined && !line;
    return (
      <span
        key={JSON.stringify(path)}
        className="el-taxonomy-chip"
        data-stray={isStray || undefined}
        title={isStray ? "No longer among the items" : whole.join(separator)}
      >
        <Dot color={line?.at(-1)?.item.color} />
        <span dir="auto">{words}</span>
        {isStray && <span className="el-hidden">, no longer among the items</span>}
        {!locked && (
          <button type="button" aria-label={`Remove ${words}`} onClick={() => onRemove(path)}>
            <Icon name="cross" />
          </button>
        )}
      </span>
    );
  });
}
