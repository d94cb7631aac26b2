import { writeFileSync } from "node:fs";
import { formatOxlintConfig } from "./oxlint-config.ts";

writeFileSync(new URL("../.oxlintrc.json", import.meta.url), formatOxlintConfig());
