declare module "virtual:situation" {
  /** The pack in CORRIDOR_PACK, parsed and checked when the site was built. */
  const situation: import("../src/domain/situation.ts").Situation;
  export default situation;
}
