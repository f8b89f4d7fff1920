import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SeriesSpec } from "../seriesInfo";
import { readCsv } from "./csv";
import { type Gathered, gathered, inPieces, timesIn, valuesIn } from "./gathered.test.given";

const read = (text: string, spec: Partial<SeriesSpec> = {}, size?: number): Promise<Gathered> =>
  gathered(spec, (whole, intake) => readCsv(inPieces(text, size), whole, intake));

const channel = (column: string) => ({ column });

describe("a CSV", () => {
  test("is read as it was written, wherever its pieces are cut", async () => {
    const value = fc.oneof(fc.double({ noDefaultInfinity: true }), fc.integer());
    const rows = fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 40 });
    const ending = fc.constantFrom("\n", "\r\n", "\r");
    await fc.assert(
      fc.asyncProperty(
        rows,
        ending,
        fc.nat({ max: 20 }),
        fc.boolean(),
        async (all, end, size, last) => {
          const lines = ["a,note,b", ...all.map(([a, b], at) => `${a},"n, ""${at}""${end}",${b}`)];
          const found = await read(lines.join(end) + (last ? end : ""), {}, size + 1);
          // A zero that is less than none is written as one that is not.
          const plain = (of: number): number => of + 0;
          const some = (name: string, index: 0 | 1) => {
            const wanted = all.map((row) => plain(row[index]));
            if (wanted.some((each) => !Number.isNaN(each)))
              expect(valuesIn(found, name)).toEqual(wanted);
          };
          some("a", 0);
          some("b", 1);
          expect(found.info.rows).toBe(all.length);
        },
      ),
    );
  });

  test("has a byte order mark, blank lines and spaces like any other", async () => {
    const found = await read("\ufeff\r\n time , x \r\n0, 1.5 \r\n\r\n1,2\r\n", { time: "time" });
    expect(timesIn(found)).toEqual([0, 1]);
    expect(valuesIn(found, "x")).toEqual([1.5, 2]);
  });

  test("has gaps where a cell is empty or says that there is nothing", async () => {
    const found = await read("x,y\n1,\nNA,2\nnan,3\n-,4\nnull,5\ninf,6\n7,7\n");
    expect(valuesIn(found, "x").filter((each) => !Number.isNaN(each))).toEqual([1, 7]);
    const [x, y] = found.info.columns;
    expect(x).toMatchObject({ name: "x", count: 2, low: 1, high: 7, gaps: 1 });
    expect(y).toMatchObject({ name: "y", count: 6, gaps: 0 });
  });

  test("may be separated otherwise, and says so", async () => {
    const semicolon = await read("t;x\n0;1,5\n1;2,25\n", { time: "t" });
    expect(valuesIn(semicolon, "x")).toEqual([1.5, 2.25]);
    expect(semicolon.info.notes).toEqual(["Its cells are separated by “;”."]);
    const tab = await read("t\tx\n0\t1.5\n", { time: "t" });
    expect(tab.info.notes).toEqual(["Its cells are separated by a tab."]);
    const told = await read("t|x\n0|1\n", { separator: "|" });
    expect(told.info.notes).toEqual([]);
    const one = await read("x\n1\n2\n");
    expect(one.info.columns.map(({ name }) => name)).toEqual(["x"]);
  });

  test("without names calls its columns by their numbers", async () => {
    const found = await read("1,2\n3,4\n");
    expect(valuesIn(found, "1")).toEqual([2, 4]);
    expect(found.info.notes).toEqual(["It names no columns: they are called 0 to 1."]);
  });

  test("is refused with another separator than the one that was asked for", async () => {
    await expect(read("t;x\n0;1\n", { separator: "|" })).rejects.toThrow(
      "The first line has one column if “|” separates its cells: here it is “;”.",
    );
    await expect(read("t;x\n", { separator: "::" })).rejects.toThrow("is not one plain sign");
  });

  test("leaves out columns of text, and says so where numbers came first or come later", async () => {
    const found = await read("name,x,late,early\na,1,5,?\nb,2,n/k,6\nc,3,6,7\n");
    expect(found.info.columns.map(({ name }) => name)).toEqual(["x"]);
    expect(found.info.notes).toEqual([
      "Column “late” is left out: it has “n/k” in line 3, which is not a number.",
      "Column “early” is left out: it has “?” in line 2, which is not a number.",
    ]);
  });

  test("takes dates, and the zone of the first", async () => {
    const found = await read(
      "when,x\n2024-03-01T00:00:00.5+02:00,1\n2024-03-01 01:00:00+02:00,2\n",
      {
        time: "when",
      },
    );
    expect(timesIn(found)).toEqual([1_709_244_000.5, 1_709_247_600]);
    expect(found.info.zone).toBe("+02:00");
    const own = await read('d,x\n"1 Mar 24",1\n2 Mar 24,2\n', {
      time: "d",
      time_format: "%d %b %y",
    });
    expect(timesIn(own)).toEqual([1_709_251_200, 1_709_337_600]);
    expect(own.info.zone).toBe("");
  });

  test("finds in many thousand rows what is in them, even or not", async () => {
    const rows = Array.from({ length: 40_000 }, (_, row) => [
      row < 30_000 ? row / 10 : row,
      row % 7,
    ]);
    const text = `t,x\n${rows.map((row) => row.join(",")).join("\n")}`;
    const found = await read(text, { time: "t" }, 5000);
    expect(timesIn(found)).toEqual(rows.map(([time]) => time));
    expect(valuesIn(found, "x")).toEqual(rows.map(([, value]) => value));
    expect(found.info).toMatchObject({ rows: 40_000, start: 0, end: 39_999 });
    expect(found.info.step).toBeCloseTo(0.1);
  });
});

describe("a CSV that is wrong is named in place:", () => {
  const declared = { channels: [channel("x")] };
  test.each<[string, string, Partial<SeriesSpec>, string]>([
    ["nothing", "", {}, "The file is empty."],
    ["blank lines", "\n\r\n", {}, "The file is empty."],
    ["a header only", "t,x\n", {}, "The file has a first line and no rows below it."],
    ["a header without an end", "t,x", {}, "The file has a first line and no rows below it."],
    [
      "no such time",
      "Time,x\n0,1\n",
      { time: "time" },
      "There is no column for the time called “time”: the columns are “Time” and “x”. Is it “Time”?",
    ],
    [
      "no such channel",
      "t,y\n0,1\n",
      declared,
      "There is no column called “x”: the columns are “t” and “y”.",
    ],
    ["a channel twice", "x,x\n0,1\n", declared, "There are 2 columns called “x”."],
    [
      "time that goes back",
      "t,x\n0,1\n2,1\n1,1\n",
      { time: "t" },
      "The time in line 4, 1, is earlier than the one before it, 2: sort the rows by time.",
    ],
    ["no time", "t,x\n0,1\n,1\n", { time: "t" }, "The time in line 3 is empty."],
    [
      "another kind of time",
      "t,x\n2024-01-01,1\n5,1\n",
      { time: "t" },
      "The time in line 3, “5”, is not an ISO 8601 date as the times before it are.",
    ],
    [
      "a zone that comes and goes",
      "t,x\n2024-01-01T00:00Z,1\n2024-01-02T00:00,1\n",
      { time: "t" },
      "The time in line 3, “2024-01-02T00:00”, names no time zone, the first does.",
    ],
    [
      "another format of time",
      "t,x\n1/2/2024,1\n",
      { time: "t" },
      "The time in line 2, “1/2/2024”, is neither a number nor an ISO 8601 date: say how it is written with time_format.",
    ],
    [
      "nanoseconds",
      "t,x\n1700000000000000001,1\n",
      { time: "t" },
      "The time in line 2, “1700000000000000001”, is too large to be kept exactly: give seconds.",
    ],
    [
      "text among numbers",
      "t,x\n0,1\n\n1,abc\n",
      declared,
      "Column “x” has “abc” in line 4, which is not a number.",
    ],
    [
      "text behind folded cells",
      'n,x\n"a\nb",1\nc,abc\n',
      declared,
      "Column “x” has “abc” in line 4, which is not a number.",
    ],
    ["too few cells", "t,x\n0\n", {}, "Line 2 has 1 cell where the first line has 2."],
    ["too many cells", "t,x\n0,1\n0,1,2\n", {}, "Line 3 has 3 cells where the first line has 2."],
    [
      "an open quote",
      'n,x\n"a,1\nb,2\n',
      {},
      'Line 2 does not end: a quote (") that opens in it is not closed.',
    ],
  ])("%s", async (_, text, spec, sentence) => {
    await expect(read(text, spec)).rejects.toThrow(sentence);
    await expect(read(text, spec, 1)).rejects.toThrow(sentence);
  });
});
