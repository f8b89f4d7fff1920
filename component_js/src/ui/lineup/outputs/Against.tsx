// What the outputs are compared with.

import { MINE } from "./pairs";

type Props = {
  readonly names: readonly string[];
  readonly hasMine: boolean;
  /** What it is called that none of them is chosen. */
  readonly otherwise: string;
  readonly picked: string;
  readonly onPick: (against: string) => void;
};

export function Against({ names, hasMine, otherwise, picked, onPick }: Props) {
  return (
    <label className="el-lineup-against">
      Against
      <select value={picked} onChange={({ target }) => onPick(target.value)}>
        <option value="">{otherwise}</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
        {hasMine && <option value={MINE}>yours</option>}
      </select>
    </label>
  );
}
