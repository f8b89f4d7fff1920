import { expect, test } from "vitest";
import { colorAt, palette } from "./palette";

function luminance(hex: string): number {
  const part = (at: number): number => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test("each color is seen on the light ground and on the dark one", () => {
  for (const color of palette) {
    expect(contrast(color, "#ffffff"), color).toBeGreaterThanOrEqual(3);
    expect(contrast(color, "#18191b"), color).toBeGreaterThanOrEqual(3);
  }
});

test("channels side by side never have the same color", () => {
  for (let place = 0; place < 40; place++) expect(colorAt(place)).not.toBe(colorAt(place + 1));
});
