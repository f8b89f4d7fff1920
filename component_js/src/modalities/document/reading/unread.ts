// Why a PDF cannot be read, in a sentence, with what to do about it.

import { shortened } from "../../../core/address";
import { whyUnloaded } from "../../unloaded";

/** Its message is for people. */
export class Unread extends Error {}

/** The beginning of a file, as far as it may stand before a PDF begins. */
const HEAD = 1024;

export async function whyUnread(error: unknown, address: string, url: string): Promise<string> {
  const named = `The document at ${shortened(address)}`;
  if (!(error instanceof Error)) return `${named} cannot be shown: ${error}.`;
  if (error instanceof Unread) return error.message;
  if (error.name === "PasswordException") {
    return `${named} is locked by a password. Save a copy of it without one.`;
  }
  if (error.name === "InvalidPDFException") return `${named} ${await wrongIn(url)}`;
  if ("status" in error && typeof error.status === "number") {
    return whyUnloaded({ name: "document", one: "a PDF" }, address, url, error.status);
  }
  if (/fetch|network|load failed/i.test(error.message)) {
    return whyUnloaded({ name: "document", one: "a PDF" }, address, url);
  }
  return `${named} cannot be shown: ${error.message.replace(/\.$/, "")}.`;
}

async function wrongIn(url: string): Promise<string> {
  const head = await headOf(url).catch(() => undefined);
  if (head === "") return "is empty.";
  if (head === undefined || head.includes("%PDF-")) {
    return "is damaged: it could not be put together again. Save it anew.";
  }
  const kind = /^\s*<(?:!doctype html|html)/i.test(head) ? ", but a page of the web" : "";
  return `is not a PDF${kind}.`;
}

/** One character for each byte. */
async function headOf(url: string): Promise<string> {
  const answer = await fetch(url, { headers: { Range: `bytes=0-${HEAD - 1}` } });
  const reader = answer.body?.getReader();
  let head = "";
  while (reader && head.length < HEAD) {
    const { done, value } = await reader.read();
    if (done) break;
    head += String.fromCharCode(...value.subarray(0, HEAD));
  }
  await reader?.cancel();
  return head;
}
