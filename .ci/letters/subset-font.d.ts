// The package brings no types: what is used of it here.
declare module "subset-font" {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { readonly targetFormat: "woff2"; readonly preserveNameIds: number[] },
  ): Promise<Buffer>;
}
