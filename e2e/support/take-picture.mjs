// Takes the README's picture from the built site: `npm run build && npm run picture`.
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { preview } from "vite";
import { findBrowser } from "./find-browser.mjs";

const output = fileURLToPath(new URL("../pictures/explore.png", import.meta.url));
const server = await preview({ preview: { port: 4179 } });
const executablePath = await findBrowser();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
  ],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.goto("http://localhost:4179/");
await page.locator(".map[data-status=ready]").waitFor();
await page.screenshot({ path: output });
await browser.close();
await server.close();
