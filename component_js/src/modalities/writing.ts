// What is written in a task or at an address, read as its encoding says.

import { addressOf, shortened } from "../core/address";
import { fetched } from "./renewing";
import { whyUnloaded } from "./unloaded";

export type Written = { readonly by_url: boolean; readonly encoding: string };

/** Characters of a byte each, and those of UTF-8, each as Label Studio writes them in a task. */
const BASE64 = { base64: undefined, base64unicode: "utf-8" } as const;

/** A byte order mark says it, whatever else does. */
const MARKS: readonly (readonly [mark: string, encoding: string])[] = [
  ["255,254", "utf-16le"],
  ["254,255", "utf-16be"],
];

/** `what` is the name of it, as in "The document at …". Throws a sentence on what is wrong. */
export async function writing(
  value: string,
  { by_url, encoding }: Written,
  what: string,
  signal: AbortSignal,
): Promise<string> {
  const isBase64 = encoding === "base64" || encoding === "base64unicode";
  const said = by_url ? await at(value, isBase64 ? "utf-8" : encoding, what, signal) : value;
  return isBase64 ? unpacked(said, BASE64[encoding], what) : said;
}

async function at(
  written: string,
  encoding: string,
  what: string,
  signal: AbortSignal,
): Promise<string> {
  const address = addressOf(written, "text", document.baseURI);
  if ("wrong" in address) throw new Error(address.wrong);
  const { url } = address;
  const wanted = { name: what, one: `a ${what}` };
  const answer = await fetched(url, { signal, referrerPolicy: "no-referrer" }).catch(() => {
    throw new Error(whyUnloaded(wanted, written, url));
  });
  if (!answer.ok) throw new Error(whyUnloaded(wanted, written, url, answer.status));
  const named = `The ${what} at ${shortened(written)}`;
  const flaw = flawOf(answer, wanted.one, shortened(written), named);
  if (flaw) {
    await answer.body?.cancel();
    throw new Error(flaw);
  }
  const bytes = new Uint8Array(await answer.arrayBuffer());
  // What is packed for its way is longer than was said.
  if (bytes.length > MOST) throw new Error(tooLarge(bytes.length, named));
  if (bytes.length === 0) throw new Error(`${named} is empty.`);
  return readable(decoded(bytes, encoding, named), named);
}

const MEGA = 1e6;
/** Bytes; all of it is held, and laid out. */
const MOST = 50 * MEGA;

const tooLarge = (bytes: number, named: string): string =>
  `${named} has ${Math.ceil(bytes / MEGA)} MB, and at most ${MOST / MEGA} can be shown: split it.`;

/** What its server says of it already. */
function flawOf(
  { headers }: Response,
  one: string,
  address: string,
  named: string,
): string | undefined {
  const type = headers.get("content-type")?.split(";")[0]?.trim() ?? "";
  if (/^(image|audio|video|font)\//.test(type) || type === "application/pdf") {
    return `What is at ${address} is not ${one}: its server calls it ${type}.`;
  }
  const said = Number(headers.get("content-length"));
  return said > MOST ? tooLarge(said, named) : undefined;
}

/** Files of another kind hold many of them. */
function readable(text: string, named: string): string {
  if (text.includes("\0") && text.split("\0").length > 1 + text.length / 1000) {
    throw new Error(`${named} cannot be read: it holds characters without a meaning.`);
  }
  return text;
}

export function decoded(bytes: Uint8Array, encoding: string, named: string): string {
  const mark = bytes.subarray(0, 2).join();
  const [, marked] = MARKS.find(([each]) => each === mark) ?? [];
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(marked ?? encoding, { fatal: true });
  } catch {
    throw new Error(`${named} cannot be read: no browser knows the encoding “${encoding}”.`);
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Error(
      `${named} is not written in ${decoder.encoding.toUpperCase()}: the source has to say its encoding.`,
    );
  }
}

function unpacked(said: string, encoding: string | undefined, what: string): string {
  let letters: string;
  try {
    letters = atob(said.trim());
  } catch {
    throw new Error(`The ${what} is not written in base64, as its source says.`);
  }
  if (encoding === undefined) return letters;
  const bytes = Uint8Array.from(letters, (each) => each.charCodeAt(0));
  return decoded(bytes, encoding, `The ${what}`);
}
