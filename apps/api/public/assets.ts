import { createHash } from 'node:crypto';

export interface Asset {
  readonly content: string | Buffer;
  readonly type: string;
  /** The same compressed with Brotli, made once. */
  readonly brotli?: Buffer;
}

const assets = new Map<string, Asset>();
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
};

/** The address of a file of ours. It holds a hash of the content, so a browser may keep the file for good. */
export function assetPath(name: string, content: string): string {
  const [stem = '', extension = ''] = name.split('.');
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 10);
  return addAsset(`${stem}-${hash}.${extension}`, content);
}

/** Adds a file whose name holds a hash of its content already. */
export function addAsset(file: string, content: string | Buffer, brotli?: Buffer): string {
  const type = TYPES[file.split('.').at(-1) ?? ''] ?? 'text/plain; charset=utf-8';
  assets.set(file, { content, type, ...(brotli ? { brotli } : {}) });
  return `/assets/${file}`;
}

export function assetAt(file: string): Asset | undefined {
  return assets.get(file);
}
