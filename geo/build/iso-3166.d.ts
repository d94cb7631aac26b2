/** The table that the build reads; declared here, since only this folder's own installation has the package. */
declare module "iso-3166" {
  export const iso31661Alpha3ToAlpha2: Readonly<Record<string, string>>;
}
