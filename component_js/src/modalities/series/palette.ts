// The colours of channels that have none: apart in hue and in lightness, and 3 to 1 on light and on dark.

/** Neighbours differ most. */
export const palette = [
  "#2b6fe0",
  "#d97706",
  "#12805c",
  "#d6409f",
  "#7c5ce6",
  "#e5484d",
  "#0e8fa8",
  "#7a8a1f",
  "#8f6b4a",
  "#64748b",
] as const;

export const colorAt = (place: number): string => palette[place % palette.length] ?? palette[0];
