// What a row of the list of regions says of a predicted one, and what can be said to it.

import { Icon, type IconName, Picture } from "../../icons/Icon";
import type { Judged } from "./Listed";

type Props = { readonly listed: Judged };

const corners =
  "M9.500 4.500h5M4.500 9.500v5M19.500 9.500v5M9.500 19.500h5M4.500 5.500v-1h1M18.500 4.500h1v1M19.500 18.500v1h-1M5.500 19.500h-1v-1";
export const pencil = "M4.500 19.500l1-4.500L16 4.500l3.500 3.500L9 18.500Z";
export const tick = "m5 12.5 4.500 4.500L19 7.500";

const words = {
  guess: ["Guess", corners],
  accepted: ["Accepted", tick],
  edited: ["Edited", pencil],
} as const;

export function Became({ listed: { standing, misfit } }: Props) {
  const [word, path] = words[standing];
  return (
    <span
      className="el-region-standing"
      data-standing={standing}
      data-misfit={misfit ? true : undefined}
    >
      {misfit ? <Icon name="warning" /> : <Picture path={path} />}
      {misfit || word}
    </span>
  );
}

type Sayings = readonly (readonly ["accept" | "reject", string, IconName])[];

const rejects: Sayings = [["reject", "Reject", "cross"]];
const both: Sayings = [["accept", "Accept", "tick"], ...rejects];

/** For pointers: a row of a list may hold no button, and by key there are the commands. */
export function Judge({ listed: { misfit } }: Props) {
  return (misfit ? rejects : both).map(([mark, title, picture]) => (
    <span key={mark} className="el-region-mark" data-mark={mark} title={title}>
      <Icon name={picture} />
    </span>
  ));
}
