import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assetPath } from './assets.js';

/** The address of a small script of ours, as it was built. */
export function islandPath(name: string): string {
  const file = fileURLToPath(new URL(`../../web/islands/${name}.js`, import.meta.url));
  return assetPath(`${name}.js`, readFileSync(file, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'));
}
