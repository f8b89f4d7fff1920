// What the chrome and the control of a question say to each other.

import type { ComponentType } from "react";
import type { AnyAnswer, AnyQuestion } from "../schema.gen";

export type ControlProps<Q extends AnyQuestion, A extends AnyAnswer> = {
  readonly question: Q;
  readonly answer: A | undefined;
  /** Ids of the elements that name and explain the control. */
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  readonly locked: boolean;
  readonly invalid: boolean;
  /** Undefined takes the answer back. */
  readonly onAnswer: (value: Value<A> | undefined) => void;
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
  /** The keys that answer it, each with what the answer is after the key. */
  readonly keys?: (question: Q, answer: A | undefined) => readonly AnswerKey<A>[];
};

export type AnswerKey<A extends AnyAnswer> = {
  readonly key: string;
  readonly label: string;
  readonly value: Value<A> | undefined;
};

/** The answer's own fields. */
export type Value<A extends AnyAnswer> = Omit<A, "question" | "region" | "item" | "kind">;

/** A kind whose questions and answers are not told apart. */
export type AnyKind = QuestionKind<AnyQuestion, AnyAnswer>;
