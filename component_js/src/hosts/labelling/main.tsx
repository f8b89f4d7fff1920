// A whole page that labels: what `embed-label label` opens.

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { given } from "./given";
import { LabellingPage } from "./LabellingPage";
import { trustOwnWorkers } from "./trust";
import "./labelling.css";

trustOwnWorkers();
const element = document.getElementById("page");
if (element) {
  createRoot(element).render(
    <StrictMode>
      <LabellingPage {...given()} />
    </StrictMode>,
  );
}
