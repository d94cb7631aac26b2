/** The site of the made-up situation, as the tests build it. No test asks anything of the address it claims to be published at. */
export const fixture = {
  folder: "dist-fixture",
  env: {
    CORRIDOR_PACK: "e2e/fixtures/tiny-pack",
    CORRIDOR_SITE: "https://example.org/causeway/",
  },
};
