// Which addresses of a task are opened, and how they are written where people read them.

/** What an address itself may hold, for each modality that opens one. */
const held = {
  audio: "data:audio/",
  document: "data:application/pdf",
  series: "data:",
  text: "data:text/",
  video: "data:video/",
} as const;

const OPENED = /^(?:https?|blob):$/;

export type Address = { readonly url: string } | { readonly wrong: string };

/** Relative to the page at `home`, or of a scheme that fetches a file and runs nothing. */
export function addressOf(written: string, kind: keyof typeof held, home: string): Address {
  const named = `The ${kind} at ${shortened(written.trim())}`;
  if (written.trim() === "") return { wrong: `There is no ${kind} here: its address is empty.` };
  if (!URL.canParse(written, home)) return { wrong: `${named} is not there: that is no address.` };
  const { href, protocol } = new URL(written, home);
  const isRelative = !URL.canParse(written);
  const isHeld = href.slice(0, held[kind].length).toLowerCase() === held[kind];
  if (isRelative || isHeld || OPENED.test(protocol)) return { url: href };
  return {
    wrong: `${named} is not opened: only web addresses (https:, http:), blob: and ${held[kind]} addresses are.`,
  };
}

/** What the file at an address is called; nothing where only data stands there. */
export function fileAt(url: string): string {
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol === "data:" || protocol === "blob:") return "";
  const last = pathname.split("/").findLast((part) => part !== "") ?? hostname;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** An address short enough to read; data is named by its type, a query is left out. */
export function shortened(address: string, longest = 80): string {
  const data = /^data:([^;,]*)/i.exec(address);
  if (data) return `a data: address (${data[1] || "no type"}, ${address.length} characters)`;
  const plain = address.replace(/[?#].*$/s, "");
  if (plain.length <= longest) return plain;
  const tail = plain.slice(plain.lastIndexOf("/")).slice(-(longest - 24));
  return `${plain.slice(0, 20)}…${tail}`;
}
