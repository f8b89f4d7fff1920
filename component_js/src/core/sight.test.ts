import { expect, test } from "vitest";
import { createSight, createTogether, type Look, type Sight } from "./sight";

const at = (share: number): Look => ({ kind: "passage", share });

/** A view that can be looked at, a place of it and how large it is. */
function view(start: Sight | undefined) {
  let [sight, place, size] = [start, { share: 0 }, 1];
  let moves = 0;
  const { check, leave } = createTogether({
    sight: () => sight,
    at: () => place,
    size: () => size,
    said: () => at(place.share),
    take(to) {
      moves += 1;
      if (to.kind === "passage") look(to.share);
    },
  });
  function look(share: number): void {
    place = { share };
    check();
  }
  check();
  return {
    look,
    leave,
    share: () => place.share,
    moves: () => moves,
    turnTo(next: Sight | undefined): void {
      sight = next;
      check();
    },
    grow(): void {
      size += 1;
      check();
    },
  };
}

test("whoever moves one moves all others, once", () => {
  const sight = createSight();
  const [one, two, three] = [view(sight), view(sight), view(sight)];
  one.look(0.5);
  expect([two.share(), three.share()]).toEqual([0.5, 0.5]);
  expect([one.moves(), two.moves(), three.moves()]).toEqual([0, 1, 1]);
  three.look(0.2);
  expect([one.share(), two.share()]).toEqual([0.2, 0.2]);
  expect([one.moves(), two.moves(), three.moves()]).toEqual([1, 2, 1]);
});

test("a view that cannot follow all the way does not pull the others back", () => {
  const sight = createSight();
  const one = view(sight);
  const member = sight.join(() => member.move(at(0.1)));
  one.look(0.9);
  expect(one.share()).toBe(0.9);
  expect(sight.now()).toEqual(at(0.9));
});

test("one that comes later looks where the others do, and so does one of another size", () => {
  const sight = createSight();
  view(sight).look(0.7);
  const late = view(sight);
  expect(late.share()).toBe(0.7);
  late.grow();
  expect(late.moves()).toBe(2);
});

test("one that looks for itself moves nobody, and stays where it is", () => {
  const sight = createSight();
  const [one, alone] = [view(sight), view(sight)];
  alone.turnTo(undefined);
  one.look(0.4);
  expect(alone.share()).toBe(0);
  alone.look(0.8);
  expect(one.share()).toBe(0.4);
  alone.turnTo(sight);
  expect(alone.share()).toBe(0.4);
});

test("one that left hears of nothing", () => {
  const sight = createSight();
  const [one, gone] = [view(sight), view(sight)];
  gone.leave();
  one.look(0.3);
  expect(gone.share()).toBe(0);
});
