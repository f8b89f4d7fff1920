// What can be done with the cells that a finger or a mouse holds: a label for each, or one to mark.

import type { Choice } from "../../core/command";
import { colorPaint } from "./paint";

type Props = {
  /** Which cells, in words. */
  readonly where: string;
  /** How many, in words. */
  readonly count: string;
  readonly canMark: boolean;
  /** It is one cell, and the next tap says how far it goes. */
  readonly isOpen: boolean;
  readonly choices: readonly Choice[];
  readonly onMark: () => void;
  readonly onLetGo: () => void;
};

export function Offer({ where, count, canMark, isOpen, choices, onMark, onLetGo }: Props) {
  return (
    <div className="el-table-air">
      <div className="el-table-offer" role="toolbar" aria-label="Mark what is selected">
        <span className="el-table-where">
          <bdi>{where}</bdi>
          {isOpen && <span className="el-table-open">Tap the far corner for more</span>}
        </span>
        {choices.length > 1 ? (
          choices.map(({ id, label, color, enabled, run }) => (
            <button
              key={id}
              type="button"
              className="el-table-choice"
              style={colorPaint(color)}
              disabled={!enabled}
              onClick={run}
            >
              <bdi>{label}</bdi>
            </button>
          ))
        ) : (
          <button type="button" className="el-table-choice" disabled={!canMark} onClick={onMark}>
            Mark {count}
          </button>
        )}
        <button type="button" className="el-table-choice" data-plain="" onClick={onLetGo}>
          Cancel
        </button>
      </div>
    </div>
  );
}
