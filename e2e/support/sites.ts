import { fixture } from "./fixture-site.mjs";

/** Of a checkout that is tested while another one is: its own block of ports. */
const first = Number(process.env["CORRIDOR_TEST_PORTS"] ?? 4181);

/** Where the sites under test are served while the tests run. */
const ports = {
  built: first,
  fixture: first + 1,
  harness: first + 2,
  host: first + 3,
  hosted: first + 5,
} as const;

export const hostedPort = ports.hosted;

export const sites = {
  /** The built site with its own situation. */
  built: `http://localhost:${ports.built}/`,
  /** The same code, built with the made-up pack in e2e/fixtures/tiny-pack. */
  fixture: `http://localhost:${ports.fixture}/`,
  /** An empty page for tests that `import("/src/...")` modules in the browser. */
  harness: `http://localhost:${ports.harness}/e2e/harness/`,
  /** The built site as a web server with the shipped configuration serves it. */
  hosted: `http://localhost:${ports.hosted}/`,
  /** Another origin, which serves whatever page its address spells out. */
  host: `http://127.0.0.1:${ports.host}/`,
} as const;

/** Where the made-up pack's site claims to be published. */
export const publishedAt = fixture.env.CORRIDOR_SITE;

export const previewCommand = (site: "built" | "fixture", folder: string): string =>
  `npx vite preview --outDir ${folder} --port ${ports[site]} --strictPort`;

export const hostCommand = `node e2e/support/host-server.mjs ${ports.host}`;

export const harnessCommand = `npx vite --config e2e/harness/vite.config.ts --port ${ports.harness} --strictPort`;
