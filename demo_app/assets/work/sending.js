// Sends files one by one, a few at a time, and says how far it is.

const AT_ONCE = 4;

/** Everything below what was dropped, each file with its path. */
export async function dropped(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.length) return chosen(transfer.files);
  const found = [];
  for (const entry of entries) await walk(entry, "", found);
  return found;
}

export function chosen(files) {
  return [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

async function walk(entry, above, found) {
  const path = above + entry.name;
  if (entry.isFile) {
    found.push({ path, file: await new Promise((give, fail) => entry.file(give, fail)) });
    return;
  }
  const reader = entry.createReader();
  // A browser gives a hundred at a time.
  for (;;) {
    const some = await new Promise((give, fail) => reader.readEntries(give, fail));
    if (!some.length) return;
    for (const each of some) await walk(each, `${path}/`, found);
  }
}

/** Resolves when all are there; `cancel` rejects it. */
export async function send(files, address, onBytes, cancel) {
  const waiting = [...files];
  const sent = new Map();
  const told = (path, bytes) => {
    sent.set(path, bytes);
    onBytes([...sent.values()].reduce((sum, each) => sum + each, 0));
  };
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        await put(next, address, told, cancel);
      }
    }),
  );
}

function put({ path, file }, address, told, cancel) {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open("PUT", `${address}&path=${encodeURIComponent(path)}`);
    request.setRequestHeader("x-embed-label", "1");
    request.upload.onprogress = ({ loaded }) => told(path, loaded);
    request.onload = () => {
      if (request.status < 300) done(told(path, file.size));
      else fail(new Error(problem(request) ?? `${path}: the server answered ${request.status}.`));
    };
    request.onerror = () => fail(new Error("The server cannot be reached."));
    request.onabort = () => fail(new DOMException("Stopped", "AbortError"));
    cancel.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

function problem(request) {
  try {
    return JSON.parse(request.responseText).problem;
  } catch {
    return undefined;
  }
}
