// The tasks that a host has ready and those that were sent: which one is shown, before the host has heard.

import type { Annotation, Interface, Task } from "../schema.gen";

/** A task as it comes up, or as it was left. */
export type Turn = {
  readonly task: Task;
  readonly face: Interface;
  readonly ticket: string | null;
  readonly predictions: readonly Annotation[];
  readonly annotation: Annotation | undefined;
};

export type Queue = {
  /** The task that the host shows. */
  readonly host: string;
  /** Sent from here and not yet left by the host, in order. */
  readonly ahead: readonly string[];
  /** What was sent, to go back to. */
  readonly sent: readonly Turn[];
  /** How many of them back one has gone. */
  readonly back: number;
};

/** A person goes back to what they remember. */
const MOST = 50;

export const noQueue: Queue = { host: "", ahead: [], sent: [], back: 0 };

/** The host shows this task: it follows behind, or it has gone somewhere of its own. */
export function hostedAt(queue: Queue, task: string): Queue {
  if (queue.host === task) return queue;
  const left = queue.ahead.indexOf(queue.host);
  const ahead = queue.ahead.slice(left + 1);
  if (ahead.includes(task)) return { ...queue, host: task, ahead };
  const isNext = queue.ahead.length > 0 && left === queue.ahead.length - 1;
  return { ...queue, host: task, ahead: [], back: isNext ? queue.back : 0 };
}

/** Of what the host has ready, the first that was not sent; or what one went back to. */
export function shownIn({ ahead, sent, back }: Queue, ready: readonly Turn[]): Turn | undefined {
  const gone = back > 0 ? sent[sent.length - back] : undefined;
  return gone ?? ready.find(({ task }) => !ahead.includes(task.id)) ?? ready.at(-1);
}

/** After a turn was sent, one is where one was before going back, or at the next one. */
export function sentOn(queue: Queue, turn: Turn): Queue {
  const { id } = turn.task;
  const sent = [...queue.sent.filter(({ task }) => task.id !== id), turn].slice(-MOST);
  if (queue.back > 0) {
    const before = queue.sent.map((each) => (each.task.id === id ? turn : each));
    return { ...queue, sent: before, back: 0 };
  }
  return { ...queue, sent, ahead: [...queue.ahead.filter((each) => each !== id), id] };
}

/** One back; the one that is shown is not behind itself. */
export function backFrom(queue: Queue, shown: string): Queue {
  const { sent } = queue;
  let back = queue.back + 1;
  while (sent[sent.length - back]?.task.id === shown) back += 1;
  return back > sent.length ? queue : { ...queue, back };
}

export function canGoBack(queue: Queue, shown: string): boolean {
  return backFrom(queue, shown) !== queue;
}
