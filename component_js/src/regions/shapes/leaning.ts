// How far something is turned, in words; "" where it stands upright.

export function leaning(rotation: number): string {
  const degrees = ((Math.round(rotation) % 360) + 360) % 360;
  if (degrees === 0) return "";
  return `, turned by ${degrees} ${degrees === 1 ? "degree" : "degrees"}`;
}
