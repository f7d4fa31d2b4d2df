// Bundles the console into dist/web/console, each file with its Brotli twin, so that serving it compresses nothing.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const outDir = join(root, 'dist/web/console');

await build({
  configFile: false,
  root: join(root, 'apps/web/console'),
  base: '/assets/',
  // Packages mark their files for server components; that such marks are dropped is no news.
  logLevel: 'error',
  resolve: { conditions: ['source', 'module', 'browser', 'import', 'default'] },
  oxc: { jsx: { runtime: 'automatic' } },
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir,
    emptyOutDir: true,
    assetsDir: '',
    target: 'es2022',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    sourcemap: false,
    chunkSizeWarningLimit: 2_000,
    assetsInlineLimit: 0,
  },
});

for (const file of readdirSync(outDir)) {
  if (!/\.(js|css|svg)$/.test(file)) continue;
  const content = readFileSync(join(outDir, file));
  const twin = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  writeFileSync(join(outDir, `${file}.br`), twin);
}
