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
  /** The answer's own fields; undefined takes the answer back. */
  readonly onAnswer: (value: Omit<A, "question" | "region" | "kind"> | undefined) => void;
};

export type QuestionKind<Q extends AnyQuestion, A extends AnyAnswer> = {
  readonly Control: ComponentType<ControlProps<Q, A>>;
  /** Given, but as good as none. */
  readonly isEmpty: (answer: A) => boolean;
};

/** A kind whose questions and answers are not told apart. */
export type AnyKind = QuestionKind<AnyQuestion, AnyAnswer>;
