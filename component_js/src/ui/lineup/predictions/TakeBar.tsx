// Takes regions of a contestant over into one's own work.

import { spoken } from "../../../core/command";
import type { Contestant } from "./contestants";
import { type Comparing, things } from "./useComparing";
import { TAKE } from "./useLineupCommands";

type Props = { readonly contestant: Contestant; readonly comparing: Comparing };

export function TakeBar({ contestant, comparing }: Props) {
  const { taken, takeAll, take } = comparing;
  const { title, regions } = contestant;
  const selected = comparing.selectedOf(contestant);
  const news = selected.filter((region) => !taken.has(region)).length;
  const left = regions.filter((region) => !taken.has(region)).length;
  if (regions.length === 0) return null;
  return (
    <div className="el-take">
      <button
        type="button"
        className="el-button el-take-button"
        aria-disabled={news === 0}
        aria-keyshortcuts={TAKE}
        title={`Take what is selected (${spoken(TAKE)})`}
        onClick={() => news > 0 && take(contestant)}
      >
        Take
        <span className="el-hidden"> what is selected of {title}</span>
        {news > 1 && ` ${things(news)}`}
      </button>
      <button
        type="button"
        className="el-button el-take-button"
        aria-disabled={left === 0}
        onClick={() => left > 0 && takeAll(contestant)}
      >
        Take all of <bdi>{title}</bdi>
      </button>
      {selected.length > 0 && news === 0 && <span className="el-take-note">Taken</span>}
    </div>
  );
}
