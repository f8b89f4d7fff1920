// How much of a series is here, while it loads.

import { useEffect, useRef } from "react";
import { useLatest } from "../../latest";

type Props = {
  /** 0 to 1, 0 also where nobody knows. */
  readonly loaded: number;
  readonly rows: number;
  readonly announce: (words: string) => void;
};

/** Said aloud at each of these shares of it. */
const SAID = 0.25;

export function Progress({ loaded, rows, announce }: Props) {
  const say = useLatest(announce);
  const said = useRef(0);
  const percent = Math.floor(loaded * 100);
  const words = `Loading… ${[percent > 0 && `${percent} %`, rows > 0 && rowsInWords(rows)]
    .filter(Boolean)
    .join(", ")}`;
  useEffect(() => {
    if (loaded < said.current + SAID) return;
    said.current = Math.floor(loaded / SAID) * SAID;
    say.current(`${percent} % of the series is loaded.`);
  }, [loaded, percent, say]);
  return (
    <div className="el-series-progress">
      <progress aria-label="Loading the series" {...(loaded > 0 ? { value: loaded } : {})} />
      <span>{words}</span>
      {rows > 0 && <span>Regions can be drawn once all of it is here.</span>}
    </div>
  );
}

const few = new Intl.NumberFormat("en");
const many = new Intl.NumberFormat("en", {
  notation: "compact",
  compactDisplay: "long",
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** Such as "4.3 million rows". */
export function rowsInWords(rows: number): string {
  if (rows === 1) return "1 row";
  return `${(rows < 1e6 ? few : many).format(rows)} rows`;
}
