import situation from "virtual:situation";
import { mount } from "./embed/mount.tsx";
import "./ui/styles.css";
import "./ui/access.css";

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no #root");
mount(root, situation, window).catch((error: unknown) => {
  // As without a script: complete, with nothing to press.
  delete document.documentElement.dataset["script"];
  reportError(error);
});
