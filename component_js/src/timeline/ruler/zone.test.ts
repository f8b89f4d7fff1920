import { expect, test } from "vitest";
import { fromWall, offsetAt, toWall } from "./zone";

const utc = (text: string): number => Date.parse(text) / 1000;

test("an offset is what it says, whatever the time", () => {
  expect(offsetAt("+02:00", 0)).toBe(7200);
  expect(offsetAt("-03:30", 1e9)).toBe(-12_600);
  expect(offsetAt("+0530", 0)).toBe(19_800);
});

test("without a zone, and in UTC, clocks show the time itself", () => {
  for (const zone of ["", "Z", "UTC"]) expect(toWall(zone, 12.5)).toBe(12.5);
});

test("a zone by name is ahead by more in summer", () => {
  expect(offsetAt("Europe/Berlin", utc("2024-01-15T12:00Z"))).toBe(3600);
  expect(offsetAt("Europe/Berlin", utc("2024-07-15T12:00Z"))).toBe(7200);
  expect(offsetAt("America/New_York", utc("1965-07-15T12:00Z"))).toBe(-14_400);
});

test("a name that nobody knows is taken for none", () => {
  expect(offsetAt("Mars/Olympus", 5)).toBe(0);
});

test("what clocks show leads back to the moment, on the days they change too", () => {
  for (const at of ["2024-03-31T00:30Z", "2024-03-31T05:00Z", "2024-10-27T05:00Z"].map(utc)) {
    expect(fromWall("Europe/Berlin", toWall("Europe/Berlin", at))).toBe(at);
  }
});

test("an hour that clocks leap over is one later", () => {
  const leapt = utc("2024-03-31T02:30Z");
  expect(fromWall("Europe/Berlin", leapt)).toBe(utc("2024-03-31T01:30Z"));
});
