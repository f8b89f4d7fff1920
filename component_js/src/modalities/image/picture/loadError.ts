// Why an image cannot be shown, in a sentence for people.

export class LoadError extends Error {}
