// What is written about each region, where a question asks for it: what a box on a page reads.

import { askedOf, questionsOf } from "../../core/interface";
import { answerTo } from "../../core/part";
import type { Transcribing } from "../../modalities/modality";
import type { AnyAnswer, AnyQuestion, AnyRegion, AnySource } from "../../schema.gen";
import { answering } from "../answering";
import type { Work } from "../layout/work";

/** So much of it stands beside its label. */
const SHORT = 28;

type Given = Pick<Work, "face" | "editing" | "looks">;

type Known = Pick<Given, "looks"> & {
  readonly parts: unknown;
  readonly made: Transcribing | undefined;
};

const known = new WeakMap<AnySource, Known>();

/** The same as long as nothing is said anew: there may be thousands of titles. */
export function transcribingOn(given: Given, source: AnySource): Transcribing | undefined {
  const { editing, looks } = given;
  const { parts } = editing;
  const before = known.get(source);
  if (before?.parts === parts && before.looks === looks) return before.made;
  const made = madeOf(given, source);
  known.set(source, { parts, looks, made });
  return made;
}

/** Of the first question that asks for words about each region of a source; undefined where none does. */
function madeOf({ face, editing, looks }: Given, source: AnySource): Transcribing | undefined {
  const question = questionsOf(face).find(
    (each) =>
      each.per_region &&
      (each.kind === "comment" || each.kind === "entries") &&
      askedOf(each, face) === source.name,
  );
  if (!question) return undefined;
  const { editor, parts } = editing;
  const of = (id: string): string => {
    const answer = answerTo(parts, question.name, { region: id, item: null });
    return answer ? wordsOf(answer) : "";
  };
  return {
    of,
    titleOf(region: AnyRegion) {
      const [title, words] = [looks.titleOf(region), of(region.id).replaceAll(/\s+/g, " ")];
      if (words === "") return title;
      return `${title}: ${words.length > SHORT ? `${words.slice(0, SHORT - 1)}…` : words}`;
    },
    take(id, words) {
      const about = { region: id, item: null };
      editor.commit(answering(editor.state().parts, question, about, answerIn(question, words)));
    },
  };
}

function wordsOf(answer: AnyAnswer): string {
  if (answer.kind === "comment") return answer.text;
  return answer.kind === "entries" ? answer.texts.join(" ") : "";
}

const answerIn = ({ kind }: AnyQuestion, words: string) =>
  kind === "entries" ? { texts: [words] } : { text: words };
