// One step of a rating: its picture or its number, and what it is called.

import type { Rating } from "../../schema.gen";
import { icons, isSingle } from "./icons";

export function Step({ of, step }: { readonly of: Rating; readonly step: number }) {
  const { icon } = of;
  if (icon === "number") return <span aria-hidden="true">{step}</span>;
  const { shape, lines } = icon === "face" ? face(of, step) : icons[icon];
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={shape} />
      {lines && <path className="el-star-lines" d={lines} />}
    </svg>
  );
}

export function stepsOf({ lowest, stars }: Rating): readonly number[] {
  return Array.from({ length: stars - lowest + 1 }, (_, index) => lowest + index);
}

export function nameOf({ icon, lowest, stars, low, high }: Rating, step: number): string {
  if (!isSingle(icon)) return `${step} ${step === 1 ? icons[icon].one : icons[icon].several}`;
  const end = (step === lowest && low) || (step === stars && high);
  return `${step} of ${stars}${end ? `, ${end}` : ""}`;
}

/** From a mouth that hangs to one that laughs. */
function face({ lowest, stars }: Rating, step: number) {
  const bow = (10 * (step - lowest)) / Math.max(1, stars - lowest) - 5;
  return {
    shape: icons.smile.shape,
    lines: `M8 ${15.5 - bow / 2}q4 ${bow} 8 0M9 9.500v.3M15 9.500v.3`,
  };
}
