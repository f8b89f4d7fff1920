// Links that run out: asks for a new one where the server that made it offers that.

/** How long a server may take, in milliseconds. */
const PATIENCE = 5000;

/** Of the page, or of the worker that reads for it. */
const home = (): string =>
  typeof document === "undefined" ? globalThis.location.href : document.baseURI;

/** What our server knows the widget by. */
const OURS = { "x-embed-label": "1" };

/** The new link to what is at `url`; nothing where it did not run out, or for good. */
export async function renewed(url: string): Promise<string | undefined> {
  try {
    const renewal = offered(url) ?? (await askedFor(url));
    return renewal && (await renewedAt(renewal));
  } catch {
    return undefined;
  }
}

/** The new link, while the old one still holds. */
export async function renewedAhead(url: string): Promise<string | undefined> {
  const renewal = offered(url) ?? within(url, home());
  return renewal && renewedAt(renewal).catch(() => undefined);
}

/** As `fetch`, and once more at a new link where that one had run out. */
export async function fetched(url: string, init?: RequestInit): Promise<Response> {
  const answer = await fetch(url, init).catch((error: unknown) => {
    // A bucket's own refusal cannot be read.
    if (offered(url)) return undefined;
    throw error;
  });
  if (answer && answer.status !== 403) return answer;
  const fresh = await renewed(url);
  return fresh === undefined && answer ? answer : fetch(fresh ?? url, init);
}

/** What a link says of itself: how long it lasts, and how much of that is left; in seconds. */
export type Term = { readonly lasts: number; readonly left: number };

/** Nothing of a link that is none of ours. */
export function termOf(url: string, now = Date.now()): Term | undefined {
  if (!/^https?:/.test(url)) return undefined;
  const { searchParams: said } = new URL(offered(url) ?? url);
  if (!(said.has("sig") && said.has("until") && said.has("for"))) return undefined;
  return { lasts: Number(said.get("for")), left: Number(said.get("until")) - now / 1000 };
}

/** Links to a bucket say where they are renewed, since its answers cannot be read. */
function offered(url: string): string | undefined {
  const [, said] = /#(renew=.+)$/.exec(url) ?? [];
  const renewal = new URLSearchParams(said).get("renew");
  return renewal === null ? undefined : within(renewal, home());
}

/** What became of a link: its server is asked once. */
async function askedFor(url: string): Promise<string | undefined> {
  if (!/^https?:/.test(url)) return undefined;
  const answer = await fetch(url, {
    headers: { Range: "bytes=0-0" },
    signal: AbortSignal.timeout(PATIENCE),
  });
  const isSaid = answer.headers.get("content-type")?.startsWith("application/json") ?? false;
  if (answer.status !== 403 || !isSaid) {
    await answer.body?.cancel();
    return undefined;
  }
  const renewal = wordIn(await answer.json(), "renew");
  return renewal && within(renewal, url);
}

async function renewedAt(renewal: string): Promise<string | undefined> {
  const answer = await fetch(renewal, {
    method: "POST",
    headers: OURS,
    signal: AbortSignal.timeout(PATIENCE),
  });
  const fresh = answer.ok ? wordIn(await answer.json(), "url") : undefined;
  if (!(fresh && URL.canParse(fresh, renewal))) return undefined;
  const { href, protocol } = new URL(fresh, renewal);
  return /^https?:$/.test(protocol) ? href : undefined;
}

/** The address, if it is at the same origin as `home`: an answer sends us nowhere else. */
function within(address: string, home: string): string | undefined {
  if (!URL.canParse(address, home)) return undefined;
  const { href, origin } = new URL(address, home);
  return origin === new URL(home).origin ? href : undefined;
}

function wordIn(said: unknown, name: string): string | undefined {
  if (typeof said !== "object" || said === null) return undefined;
  const word: unknown = Reflect.get(said, name);
  return typeof word === "string" ? word : undefined;
}
