// What stands where there is no tree: not yet, not this time, or not at all.

import type { Load } from "./catalogue";

type Props = { readonly load: Load; readonly url: string; readonly onRetry: () => void };

export function Missing({ load, url, onRetry }: Props) {
  if (load.state === "loading") {
    return (
      <p className="el-taxonomy-note" role="status">
        Loading the items…
      </p>
    );
  }
  if (load.state === "ready") {
    return <p className="el-taxonomy-note">There is nothing to choose from.</p>;
  }
  return (
    <div className="el-taxonomy-note" role="alert">
      <p>
        The items could not be loaded from {url}. {load.problem}
      </p>
      <button type="button" className="el-button" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}
