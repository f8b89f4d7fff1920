// Several views of one text are scrolled to the same place.

import { useEffect } from "react";
import type { Company } from "../core/clock";
import { createScope } from "../core/scope";
import type { Look } from "../core/sight";
import type { Stage } from "./stage";

export function useScrollingTogether({ body }: Stage, { sight }: Company): void {
  useEffect(() => {
    const room = body.current?.closest(".el-text");
    if (!sight || !room) return;
    const scope = createScope();
    const most = (): number => room.scrollHeight - room.clientHeight;
    // What it was scrolled to comes back as an event, and is nobody's move.
    let followed: number | undefined;
    function follow(to: Look | undefined): void {
      if (!room || to?.kind !== "passage") return;
      room.scrollTop = to.share * most();
      followed = room.scrollTop;
    }
    const member = sight.join(follow);
    follow(sight.now());
    scope.listen(room, "scroll", () => {
      const isFollowed = followed !== undefined && Math.abs(room.scrollTop - followed) < 1;
      followed = undefined;
      if (!isFollowed && most() > 0)
        member.move({ kind: "passage", share: room.scrollTop / most() });
    });
    scope.own(member.leave);
    return scope.close;
  }, [body, sight]);
}
