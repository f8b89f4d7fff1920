// What a page holds that is no traffic: one text, or several, for each kind of place.
async () => {
  const read = async (value, seen = new Set()) => {
    if (value instanceof Blob) return value.text();
    if (value instanceof ArrayBuffer) return new TextDecoder("latin1").decode(value);
    if (ArrayBuffer.isView(value)) return read(value.buffer);
    if (value === null || typeof value !== "object") return String(value);
    if (seen.has(value)) return "";
    seen.add(value);
    const inside = value instanceof Map || value instanceof Set ? [...value] : Object.entries(value);
    const texts = await Promise.all(inside.flat().map((each) => read(each, seen)));
    return texts.join("\n");
  };
  const settled = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  const pages = [];
  const shadows = [];
  const look = (root, into) => {
    into.push(root instanceof ShadowRoot ? root.innerHTML : root.documentElement.outerHTML);
    for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets])
      try {
        into.push([...sheet.cssRules].map(({ cssText }) => cssText).join("\n"));
      } catch {
        // Of another origin; what was loaded is among the responses.
      }
    for (const element of root.querySelectorAll("*")) {
      if ("value" in element) into.push(String(element.value));
      if (element.shadowRoot) look(element.shadowRoot, shadows);
    }
  };
  look(document, pages);
  pages.push(document.title, location.href, document.cookie, window.name);
  pages.push(await read(history.state));

  const databases = [];
  for (const { name } of await indexedDB.databases()) {
    const opened = await settled(indexedDB.open(name));
    databases.push(name);
    for (const store of opened.objectStoreNames) {
      const kept = opened.transaction(store).objectStore(store);
      databases.push(store, await read(await settled(kept.getAllKeys())));
      const again = opened.transaction(store).objectStore(store);
      databases.push(await read(await settled(again.getAll())));
    }
    opened.close();
  }

  const cached = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const answer = await cache.match(request);
      cached.push(name, request.url, ...[...answer.headers].flat(), await answer.text());
    }
  }
  return {
    page: pages,
    "shadow root": shadows,
    localStorage: [await read({ ...localStorage })],
    sessionStorage: [await read({ ...sessionStorage })],
    indexedDB: databases,
    cache: cached,
  };
};
