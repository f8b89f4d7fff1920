// Where unsent completions and drafts lie: IndexedDB, or memory where a browser allows none.

import type { AnyAnswer, AnyRegion, Completion, Relation } from "../schema.gen";
import { written } from "./written";

/** A completion on its way. `owner` is the page that sends it, as long as that page lives. */
export type Entry = {
  readonly id: string;
  readonly box: string;
  readonly owner: string;
  readonly completion: Completion;
  /** Why the host did not take it; it stays until its user lets it go. */
  readonly refused?: string;
};

/** Work that was not submitted. */
export type Draft = {
  readonly key: string;
  readonly regions: readonly AnyRegion[];
  readonly relations: readonly Relation[];
  readonly answers: readonly AnyAnswer[];
  readonly at: number;
};

export type Shelf = {
  /** False where what it holds is gone with the page. */
  readonly durable: boolean;
  readonly entries: (box: string) => Promise<readonly Entry[]>;
  /** Keep an entry; the draft that it came from goes in the same transaction. */
  readonly keep: (entry: Entry, draft?: string) => Promise<void>;
  /** Take an entry over from a page that is gone; false if another page was faster. */
  readonly claim: (id: string, from: string, to: string) => Promise<boolean>;
  readonly drop: (id: string) => Promise<void>;
  readonly draft: (key: string) => Promise<Draft | undefined>;
  readonly keepDraft: (draft: Draft) => Promise<void>;
  readonly dropDraft: (key: string) => Promise<void>;
};

/** As it lies in the database: a browser copies a text many times faster than ten thousand regions. */
type Packed<T> = Omit<T, "completion" | "regions" | "relations" | "answers"> & {
  readonly text: string;
};

const NAME = "embed-label";
const VERSION = 1;

export function memoryShelf(): Shelf {
  const entries = new Map<string, Entry>();
  const drafts = new Map<string, Draft>();
  return {
    durable: false,
    entries: async (box) => [...entries.values()].filter((entry) => entry.box === box),
    async keep(entry, draft) {
      entries.set(entry.id, entry);
      if (draft) drafts.delete(draft);
    },
    async claim(id, from, to) {
      const entry = entries.get(id);
      if (entry?.owner !== from) return false;
      entries.set(id, { ...entry, owner: to });
      return true;
    },
    async drop(id) {
      entries.delete(id);
    },
    draft: async (key) => drafts.get(key),
    async keepDraft(draft) {
      drafts.set(draft.key, draft);
    },
    async dropDraft(key) {
      drafts.delete(key);
    },
  };
}

export async function openShelf(factory: IDBFactory): Promise<Shelf> {
  const opening = factory.open(NAME, VERSION);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("entries", { keyPath: "id" }).createIndex("box", "box");
    opening.result.createObjectStore("drafts", { keyPath: "key" });
  };
  const database = await answer(opening);
  // A later version in another tab must not wait for this one.
  database.onversionchange = () => database.close();

  async function change<T>(stores: string[], work: (all: IDBTransaction) => T): Promise<T> {
    const transaction = database.transaction(stores, "readwrite", { durability: "strict" });
    const result = work(transaction);
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () =>
        reject(transaction.error ?? new Error("the browser gave up writing"));
    });
    return result;
  }

  /** Asked to commit at once: a page that is being left does not live to see its requests succeed. */
  const write = (stores: string[], work: (all: IDBTransaction) => void): Promise<void> =>
    change(stores, (all) => {
      work(all);
      all.commit();
    });

  return {
    durable: true,
    async entries(box) {
      const kept = database.transaction("entries").objectStore("entries").index("box");
      const found: readonly (Entry | Packed<Entry>)[] = await answer(kept.getAll(box));
      return found.map(entryIn);
    },
    keep: (entry, draft) =>
      write(["entries", "drafts"], (all) => {
        all.objectStore("entries").put(packedEntry(entry));
        if (draft) all.objectStore("drafts").delete(draft);
      }),
    async claim(id, from, to) {
      const claimed = await change(["entries"], (all) => {
        const store = all.objectStore("entries");
        const result = { mine: false };
        const reading: IDBRequest<Packed<Entry> | undefined> = store.get(id);
        reading.onsuccess = () => {
          if (reading.result?.owner !== from) return;
          result.mine = true;
          store.put({ ...reading.result, owner: to });
        };
        return result;
      });
      return claimed.mine;
    },
    drop: (id) => write(["entries"], (all) => void all.objectStore("entries").delete(id)),
    async draft(key) {
      const kept = database.transaction("drafts").objectStore("drafts");
      const found: Draft | Packed<Draft> | undefined = await answer(kept.get(key));
      return found && draftIn(found);
    },
    keepDraft: (draft) =>
      write(["drafts"], (all) => void all.objectStore("drafts").put(packedDraft(draft))),
    dropDraft: (key) => write(["drafts"], (all) => void all.objectStore("drafts").delete(key)),
  };
}

function packedEntry({ completion, ...rest }: Entry): Packed<Entry> {
  return { ...rest, text: written(completion) };
}

/** What an older version of the widget kept lies there as it is. */
function entryIn(kept: Entry | Packed<Entry>): Entry {
  if (!("text" in kept)) return kept;
  const { text, ...rest } = kept;
  return { ...rest, completion: JSON.parse(text) };
}

/** An edit changes few of thousands: each is written once. */
function packedDraft({ key, at, regions, relations, answers }: Draft): Packed<Draft> {
  const all = (parts: readonly object[]): string =>
    `[${parts.map((part) => written(part)).join()}]`;
  const [drawn, related, said] = [regions, relations, answers].map(all);
  return { key, at, text: `{"regions":${drawn},"relations":${related},"answers":${said}}` };
}

function draftIn(kept: Draft | Packed<Draft>): Draft {
  if (!("text" in kept)) return kept;
  const { text, ...rest } = kept;
  return { ...rest, ...JSON.parse(text) };
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser keeps no data here"));
  });
}
