// Which tags are taken after each thing that a person does, and why one was not.

import type { Tag, Tags, TagsAnswer } from "../../schema.gen";
import type { Value } from "../question";

/** `left` is what was written and not taken; `refused` says why, to whoever wrote it. */
export type Outcome = {
  readonly tags: readonly Tag[];
  readonly left: readonly string[];
  readonly refused: string;
};

/** As many characters as a name may have. */
const LONGEST = 200;

/** People write lists with the comma of their script. */
const COMMAS = /[,،，、\n]/;

export function isFull({ most }: Tags, tags: readonly Tag[]): boolean {
  return most !== null && tags.length >= most;
}

/** Take a suggestion, or leave it. */
export function toggled(question: Tags, tags: readonly Tag[], name: string): Outcome {
  if (tags.some((tag) => tag.name === name)) return without(tags, name);
  return taking(question, tags, [name]);
}

export function without(tags: readonly Tag[], name: string): Outcome {
  return { tags: tags.filter((tag) => tag.name !== name), left: [], refused: "" };
}

/** Take each of the names, as far as they may be taken. */
export function taking(question: Tags, tags: readonly Tag[], names: readonly string[]): Outcome {
  const next = [...tags];
  const left: string[] = [];
  let refused = "";
  for (const written of names) {
    const tag = tagCalled(question, written);
    if (tag.name === "") continue;
    const reason = refusalOf(question, next, tag);
    if (reason === "") next.push(tag);
    else if (next.every(({ name }) => name !== tag.name)) left.push(written.trim());
    refused = reason || refused;
  }
  return { tags: next, left, refused };
}

function refusalOf(question: Tags, tags: readonly Tag[], { name }: Tag): string {
  if (tags.some((tag) => tag.name === name)) return `“${name}” is taken already.`;
  if (isFull(question, tags)) {
    return question.most === 1
      ? "Only one can be taken: leave it to take another."
      : `Only ${question.most} can be taken: leave one to take another.`;
  }
  return [...name].length > LONGEST ? `A tag has ${LONGEST} characters at most.` : "";
}

/** The suggestion of that name or title, or else a tag that nobody suggested. */
function tagCalled({ suggestions }: Tags, written: string): Tag {
  const text = written.trim().replace(/\s+/g, " ");
  const plain = text.toLowerCase();
  const tests = [
    (said: string) => said === text || said === written,
    (said: string) => said.toLowerCase() === plain,
  ];
  for (const test of tests) {
    for (const field of ["name", "title"] as const) {
      const at = suggestions.findIndex((each) => test(each[field]));
      const found = suggestions[at];
      if (found && text !== "") return { name: found.name, rank: at + 1, score: found.score };
    }
  }
  return { name: text, rank: null, score: null };
}

/** What is written, cut at its commas: whole tags, and the rest that is still being written. */
export function cut(text: string): readonly [whole: readonly string[], rest: string] {
  const parts = text.split(COMMAS);
  return [parts.slice(0, -1), (parts.at(-1) ?? "").trimStart()];
}

/** Why the server would not take them, as when a model gave them for another list. */
export function flawOf(question: Tags, { tags }: TagsAnswer): string | undefined {
  if (question.most !== null && tags.length > question.most) {
    return `At most ${question.most} can be taken: leave ${tags.length - question.most}.`;
  }
  const names = question.suggestions.map(({ name }) => name);
  for (const { name, rank } of tags) {
    const there = names.indexOf(name) + 1;
    if (there === 0 && (rank !== null || !question.free)) return `“${name}” is not suggested here.`;
    if (there > 0 && rank !== there)
      return `“${name}” stands elsewhere in the list: take it again.`;
  }
  return undefined;
}

/** What the key of a suggestion does; nothing where it may not be taken. */
export function pick(
  question: Tags,
  answer: TagsAnswer | undefined,
  name: string,
): { readonly value: Value<TagsAnswer> | undefined } | undefined {
  const { tags, refused } = toggled(question, answer?.tags ?? [], name);
  return refused === "" ? { value: answerWith(tags) } : undefined;
}

export function answerWith(tags: readonly Tag[]): Value<TagsAnswer> | undefined {
  return tags.length > 0 ? { tags } : undefined;
}

/** A score as people read it. */
export function percent(score: number): string {
  if (score > 0 && score < 0.01) return "<1%";
  return score < 1 && score > 0.99 ? ">99%" : `${Math.round(score * 100)}%`;
}

export function isAnswerable({ free, suggestions }: Tags): boolean {
  return free || suggestions.length > 0;
}
