// UUIDv7: ids made later sort later, within one millisecond too.

/** 48 bits of milliseconds and 12 that count, as one number: what the last id was made of. */
let last = 0;

export function newId(now = Date.now()): string {
  last = Math.max(now * 0x1000, last + 1);
  const millis = Math.floor(last / 0x1000)
    .toString(16)
    .padStart(12, "0");
  const count = (last % 0x1000).toString(16).padStart(3, "0");
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  bytes[0] = 0x80 | ((bytes[0] ?? 0) & 0x3f);
  const rest = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${millis.slice(0, 8)}-${millis.slice(8)}-7${count}-${rest.slice(0, 4)}-${rest.slice(4)}`;
}
