import situation from "virtual:situation";
import { mount } from "./embed/mount.tsx";
import "./ui/styles.css";
import "./ui/access.css";

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no #root");
const { dataset } = document.documentElement;
mount(root, situation, window).then(
  () => {
    // From here on an error of a script is no reason to take the page back.
    dataset["script"] = "runs";
  },
  (error: unknown) => {
    // As without a script: complete, with nothing to press.
    delete dataset["script"];
    reportError(error);
  },
);
