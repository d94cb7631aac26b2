import type { Page } from "@playwright/test";

/** The share of pixels, 0 to 1, by which two pictures (PNG) of one size differ visibly. */
export async function differingShare(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async ([a, b]) => {
      const read = async (data: string): Promise<ImageData> => {
        const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
        if (context === null) throw new Error("no canvas to compare pictures on");
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      };
      const [left, right] = await Promise.all([read(a), read(b)]);
      if (left.width !== right.width || left.height !== right.height)
        throw new Error(`pictures of ${left.width} and ${right.width} px`);
      let differing = 0;
      for (let at = 0; at < left.data.length; at += 4) {
        const away = [0, 1, 2].map((channel) =>
          Math.abs((left.data[at + channel] ?? 0) - (right.data[at + channel] ?? 0)),
        );
        if (Math.max(...away) > 48) differing += 1;
      }
      return differing / (left.data.length / 4);
    },
    [one.toString("base64"), other.toString("base64")] as const,
  );
}

/** The mean brightness of each row of a picture (PNG) from its top, 0 to 255. */
export async function readRows(page: Page, picture: Buffer): Promise<readonly number[]> {
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const { width, height } = image;
    const context = new OffscreenCanvas(width, height).getContext("2d");
    if (context === null) throw new Error("no canvas to read a picture on");
    context.drawImage(image, 0, 0);
    const pixels = context.getImageData(0, 0, width, height).data;
    return Array.from({ length: height }, (_, row) => {
      let sum = 0;
      for (let at = row * width * 4; at < (row + 1) * width * 4; at += 4)
        sum += ((pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0)) / 3;
      return sum / width;
    });
  }, picture.toString("base64"));
}
