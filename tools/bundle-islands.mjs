// Bundles the scripts of pages that need more than one file: each becomes one module beside what tsc wrote.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ISLANDS = ['open-work', 'passkey', 'reweigh', 'survey', 'ticket'];
const root = fileURLToPath(new URL('..', import.meta.url));

/** Writes dist/apps/web/islands/<name>.js: minified, an ES module, with everything it needs in it. */
export async function bundleIslands() {
  for (const name of ISLANDS) {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      resolve: { conditions: ['source', 'module', 'browser', 'import', 'default'] },
      build: {
        outDir: 'dist/apps/web/islands',
        emptyOutDir: false,
        copyPublicDir: false,
        target: 'es2022',
        minify: true,
        sourcemap: false,
        reportCompressedSize: false,
        lib: { entry: join(root, `apps/web/islands/${name}.ts`), formats: ['es'], fileName: () => `${name}.js` },
        // A front door leads to more than an island uses; what it does not use must not come along.
        rolldownOptions: {
          output: { minify: true },
          treeshake: { moduleSideEffects: (id) => id.includes('/islands/') },
        },
      },
    });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundleIslands();
