// Says that parts of an image do not come, and tries again.

import { useSyncExternalStore } from "react";
import type { Picture } from "./picture";
import "./trouble.css";

const none = { get: () => "", listen: () => () => {}, tryAgain: () => {} };

export function Trouble({ picture }: { readonly picture: Picture }) {
  const { get, listen, tryAgain } = picture.trouble ?? none;
  const words = useSyncExternalStore(listen, get);
  return (
    <div role="status" className="el-image-trouble">
      {words !== "" && (
        <p>
          Parts of this image did not load: {words}.{" "}
          <button type="button" className="el-button" onClick={tryAgain}>
            Try again
          </button>
        </p>
      )}
    </div>
  );
}
