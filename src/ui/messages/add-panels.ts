import { en } from "./en.ts";
import { panels } from "./en-panels.ts";

// English is part of the first script, and whoever opens no panel needs none of these. The other languages come whole.
Object.assign(en, panels);
