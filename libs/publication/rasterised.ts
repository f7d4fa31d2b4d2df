import { fileURLToPath } from 'node:url';

/** A part of Noto Sans CJK: the signs of GB 2312, Latin, digits and marks. */
const FONT = fileURLToPath(new URL('fonts/noto-sans-cjk-sc-gb2312.otf', import.meta.url));

/** A drawing as PNG; null where this machine has no renderer, which is an optional package. */
export async function rasterised(svg: string): Promise<Buffer | null> {
  const renderer = await import('@resvg/resvg-js').catch(() => null);
  if (renderer === null) return null;
  const font = { fontFiles: [FONT], loadSystemFonts: false, defaultFontFamily: 'Noto Sans CJK SC' };
  const image = await renderer.renderAsync(svg, { font, background: '#fff' });
  return image.asPng();
}
