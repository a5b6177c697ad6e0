import type { Page } from 'playwright-core';

/** How far two pictures are apart, in block means of colour from 0 to 255. */
export interface Difference {
  readonly mean: number;
  readonly most: number;
}

/** A picture made smaller, as PNG. */
export async function shrink(page: Page, png: Buffer, width: number): Promise<Buffer> {
  const url = await page.evaluate<string>(`(async () => {
    ${helpers}
    const image = await load(${JSON.stringify(png.toString('base64'))});
    return toCanvas(image, ${width}).toDataURL('image/png');
  })()`);
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

/**
 * Compares two pictures by the mean colours of blocks, so that anti-aliasing, a pixel here or there and another
 * machine's fonts do not count, but a missing panel, a wrong side or a wrong colour does. No block is narrower than
 * 8 px, a word's height: in narrower ones a label two pixels to the side is another picture.
 */
export async function compare(page: Page, one: Buffer, other: Buffer): Promise<Difference> {
  return page.evaluate<Difference>(`(async () => {
    ${helpers}
    const [a, b] = [
      await load(${JSON.stringify(one.toString('base64'))}),
      await load(${JSON.stringify(other.toString('base64'))}),
    ].map((image) => {
      const across = Math.min(36, Math.floor(image.width / 8));
      const canvas = toCanvas(image, across);
      return canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
    });
    const apart = [...a].map((value, at) => Math.abs(value - b[at]));
    return { mean: apart.reduce((sum, value) => sum + value, 0) / apart.length, most: Math.max(...apart) };
  })()`);
}

const helpers = `
  const load = async (base64) => {
    const image = new Image();
    image.src = 'data:image/png;base64,' + base64;
    await image.decode();
    return image;
  };
  const toCanvas = (image, width) => {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = Math.floor(width * image.height / image.width);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas;
  };
`;
