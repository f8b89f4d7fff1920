// What is sent and kept, as the text that it becomes: written once, however often it is needed.

const texts = new WeakMap<object, string>();

/** A value that never changes, as JSON. */
export function written(value: object): string {
  const known = texts.get(value);
  if (known !== undefined) return known;
  const text = JSON.stringify(value);
  texts.set(value, text);
  return text;
}
