import { createHash } from 'node:crypto';

export interface Asset {
  readonly content: string;
  readonly type: string;
}

const assets = new Map<string, Asset>();
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

/** The address of a file of ours. It holds a hash of the content, so a browser may keep the file for good. */
export function assetPath(name: string, content: string): string {
  const [stem = '', extension = ''] = name.split('.');
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 10);
  const file = `${stem}-${hash}.${extension}`;
  assets.set(file, { content, type: TYPES[extension] ?? 'text/plain' });
  return `/assets/${file}`;
}

export function assetAt(file: string): Asset | undefined {
  return assets.get(file);
}
