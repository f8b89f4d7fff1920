// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { fetched, renewed, renewedAhead, termOf } from "./renewing";

const PAGE = "https://app.example/label/";
const LINK = "https://app.example/clips/a.mp4?until=1&sig=a";
const RENEW = "/clips/a.mp4?until=1&sig=a";
const BUCKET = "https://bucket.example/a.mp4?X-Amz-Expires=60";

type Said = { readonly status?: number; readonly body?: unknown; readonly type?: string };

/** Answers in order; the calls are told as "METHOD address". */
function answering(...said: readonly (Said | "unreadable")[]): readonly string[] {
  const calls: string[] = [];
  const left = [...said];
  vi.stubGlobal("fetch", async (url: string, init?: RequestInit) => {
    calls.push(`${init?.method ?? "GET"} ${url}`);
    const next = left.shift();
    if (next === undefined || next === "unreadable") throw new TypeError("Failed to fetch");
    return new Response(JSON.stringify(next.body ?? {}), {
      status: next.status ?? 200,
      headers: { "content-type": next.type ?? "application/json" },
    });
  });
  return calls;
}

const expired: Said = { status: 403, body: { code: "expired", renew: RENEW } };

beforeEach(() => {
  vi.unstubAllGlobals();
  vi.spyOn(document, "baseURI", "get").mockReturnValue(PAGE);
});

test("a link that ran out is asked for anew where its server says", async () => {
  const calls = answering(expired, { body: { url: "/clips/a.mp4?until=9&sig=b" } });
  expect(await renewed(LINK)).toBe("https://app.example/clips/a.mp4?until=9&sig=b");
  expect(calls).toEqual([`GET ${LINK}`, `POST ${LINK}`]);
});

test("a link to a bucket is renewed by its own app, which is not asked what became of it", async () => {
  const fresh = `${BUCKET}0#renew=${encodeURIComponent(RENEW)}`;
  const calls = answering({ body: { url: fresh } });
  expect(await renewed(`${BUCKET}#renew=${encodeURIComponent(RENEW)}`)).toBe(fresh);
  expect(calls).toEqual([`POST https://app.example${RENEW}`]);
});

test.each([
  ["it is there", [{ status: 206 }]],
  ["it is not there", [{ status: 404 }]],
  ["it is refused for good", [{ status: 403, body: { code: "unsigned" } }]],
  ["it is refused by another server", [{ status: 403, type: "application/xml" }]],
  ["nobody answers", ["unreadable"]],
  ["it cannot be renewed any more", [expired, { status: 403, body: { url: LINK } }]],
  ["the new one is no address", [expired, { body: { url: "https://" } }]],
  ["the new one would run something", [expired, { body: { url: "javascript:alert(1)" } }]],
  ["the answer is nothing", [expired, { body: null }]],
  [
    "it is to be renewed by somebody else",
    [{ status: 403, body: { renew: "https://evil.example/clips/a.mp4" } }],
  ],
] as const)("there is no new link where %s", async (_, said) => {
  const calls = answering(...said);
  expect(await renewed(LINK)).toBeUndefined();
  expect(calls).toHaveLength(said.length);
});

test("a bucket sends nobody to a strange place", async () => {
  const calls = answering("unreadable");
  const strange = encodeURIComponent("https://evil.example/renew");
  expect(await renewed(`${BUCKET}#renew=${strange}`)).toBeUndefined();
  expect(calls).toEqual([`GET ${BUCKET}#renew=${strange}`]);
});

test("nothing is asked about what is no web address", async () => {
  const calls = answering();
  expect(await renewed("data:video/mp4;base64,AAAA")).toBeUndefined();
  expect(await renewed("blob:https://app.example/1")).toBeUndefined();
  expect(calls).toEqual([]);
});

test("a link is renewed while it holds, and nobody else is asked", async () => {
  const calls = answering({ body: { url: "/clips/a.mp4?until=9&sig=b" } });
  expect(await renewedAhead(LINK)).toBe("https://app.example/clips/a.mp4?until=9&sig=b");
  expect(await renewedAhead(`${BUCKET}&until=1&sig=a`)).toBeUndefined();
  expect(calls).toEqual([`POST ${LINK}`]);
});

test("data is fetched at a new link where the old one ran out", async () => {
  const at = "/clips/a.csv?until=9&sig=b";
  answering(expired, expired, { body: { url: at } }, { body: { t: 1 } });
  const answer = await fetched(LINK);
  expect(await answer.json()).toEqual({ t: 1 });
});

test("what is refused for good is handed on as it is", async () => {
  const refused: Said = { status: 403, body: { code: "unsigned" } };
  answering(refused, refused);
  expect((await fetched(LINK)).status).toBe(403);
  answering({ status: 404 });
  expect((await fetched(LINK)).status).toBe(404);
  answering("unreadable");
  await expect(fetched(LINK)).rejects.toThrow("Failed to fetch");
});

test("data of a bucket, whose refusals cannot be read, is fetched at a new link", async () => {
  const url = `${BUCKET}#renew=${encodeURIComponent(RENEW)}`;
  answering("unreadable", { body: { url: `${BUCKET}0` } }, { body: { t: 1 } });
  expect(await (await fetched(url)).json()).toEqual({ t: 1 });
});

test("a link says how long it lasts and how much of that is left", () => {
  const link = LINK.replace("until=1", "until=1029&for=60");
  const term = { lasts: 60, left: 29 };
  expect(termOf(link, 1_000_000)).toEqual(term);
  const renew = encodeURIComponent(new URL(link).pathname + new URL(link).search);
  expect(termOf(`${BUCKET}#renew=${renew}`, 1_000_000)).toEqual(term);
  for (const other of [BUCKET, LINK, "data:video/mp4;base64,AAAA", `${BUCKET}#renew=%E0%A4%A`]) {
    expect(termOf(other)).toBeUndefined();
  }
});
