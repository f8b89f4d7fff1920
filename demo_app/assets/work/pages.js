// Pages of rows, asked for as they come into sight and kept for a while.

export const PAGE = 100;
// Rows that are flung past are not asked for.
const PAUSE = 50; // milliseconds
const KEPT = 60;

/** Of one list: another filter or another order is another list. */
export function makePages(address, { onRows, onFailure }) {
  const pages = new Map();
  const asked = new Map();
  let timer;

  async function ask(page) {
    const cancel = new AbortController();
    asked.set(page, cancel);
    try {
      const answer = await fetch(`${address}&first=${page * PAGE}&count=${PAGE}`, {
        signal: cancel.signal,
      });
      const said = await answer.json();
      if (!answer.ok) throw new Error(said.problem ?? `The server answered ${answer.status}.`);
      pages.delete(page);
      pages.set(page, said.rows);
      for (const old of [...pages.keys()].slice(0, Math.max(0, pages.size - KEPT))) {
        pages.delete(old);
      }
      onRows(said.total);
    } catch (error) {
      if (!cancel.signal.aborted) onFailure(words(error));
    } finally {
      if (asked.get(page) === cancel) asked.delete(page);
    }
  }

  function inSight(first, last) {
    const from = Math.floor(Math.max(0, first) / PAGE);
    return Array.from({ length: Math.floor(last / PAGE) - from + 1 }, (_, at) => from + at);
  }

  return {
    row: (index) => pages.get(Math.floor(index / PAGE))?.[index % PAGE],
    show(first, last) {
      clearTimeout(timer);
      const wanted = inSight(first, last);
      for (const [page, cancel] of asked) {
        if (!wanted.includes(page)) cancel.abort();
      }
      const missing = wanted.filter((page) => !pages.has(page));
      if (missing.length) timer = setTimeout(() => missing.filter((page) => !asked.has(page)).forEach(ask), PAUSE);
    },
    /** What is in sight may have changed since: others are at work. */
    again(first, last) {
      const wanted = inSight(first, last);
      for (const page of pages.keys()) if (!wanted.includes(page)) pages.delete(page);
      wanted.filter((page) => !asked.has(page)).forEach(ask);
    },
    stop() {
      clearTimeout(timer);
      for (const cancel of asked.values()) cancel.abort();
    },
  };
}

function words(error) {
  return error instanceof TypeError ? "The server cannot be reached." : error.message;
}
