// What the chrome and the control of a question say to each other.

import type { ComponentType } from "react";
import type { AnyAnswer, AnyQuestion, AnySource, Json } from "../schema.gen";

export type ControlProps<Q extends AnyQuestion, A extends AnyAnswer> = {
  readonly question: Q;
  readonly answer: A | undefined;
  /** Ids of the elements that name and explain the control. */
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  /** What it is asked about, where its text is asked for. */
  readonly subject?: Subject | undefined;
  readonly locked: boolean;
  readonly invalid: boolean;
  /** The keys that pick, by the names of what they pick; undefined where none are heard. */
  readonly keys: ReadonlyMap<string, string> | undefined;
  /** Undefined takes the answer back. */
  readonly onAnswer: (value: Value<A> | undefined) => void;
};

/** A source and what it shows, one of its items, or what is marked in it. */
export type Subject = {
  readonly source: AnySource;
  readonly shown: Json;
  readonly item: number | null;
  readonly marked: string | undefined;
};

export type QuestionKind<Q extends AnyQuestion, A extends AnyAnswer> = {
  readonly Control: ComponentType<ControlProps<Q, A>>;
  /** Given, but as good as none. */
  readonly isEmpty: (answer: A) => boolean;
  /** What a rule may compare it with, as in Python's `Answer.values`. */
  readonly valuesOf: (answer: A) => readonly string[];
  /** What stands there before anybody answers. */
  readonly defaultOf?: (question: Q) => Value<A> | undefined;
  /** Why an answer does not fit, in a sentence for whoever gave it. */
  readonly flawOf?: (question: Q, answer: A) => string | undefined;
  /** False where the task left its list empty: then nobody has to answer it. */
  readonly isAnswerable?: (question: Q) => boolean;
  /** Whether typing this is part of the step before, when it is undone. */
  readonly joins?: (value: Value<A>, before: A | undefined) => boolean;
  readonly picks?: Picks<Q, A>;
};

/** How a question is answered by keys. */
export type Picks<Q extends AnyQuestion, A extends AnyAnswer> = {
  readonly terms: (question: Q) => readonly Term[];
  /** Whether those without a key of their own take the digits of their places. */
  readonly counted: boolean;
  /** The answer after one of them was picked; undefined where it may not be. */
  readonly pick: (
    question: Q,
    answer: A | undefined,
    name: string,
  ) => { readonly value: Value<A> | undefined } | undefined;
};

/** `key` is the one that its author gave it, or "". */
export type Term = { readonly name: string; readonly title: string; readonly key: string };

/** The answer's own fields. */
export type Value<A extends AnyAnswer> = Omit<A, "question" | "region" | "item" | "kind">;

/** A kind whose questions and answers are not told apart. */
export type AnyKind = QuestionKind<AnyQuestion, AnyAnswer>;
