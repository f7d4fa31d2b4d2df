// Types of the client, from what an installation says of itself: the part of its description that readers and vendors
// use. `npm run client -- http://localhost:3000` writes them; a test holds them against a running installation.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

const CLIENT_TYPES = fileURLToPath(new URL('../docs/clients/typescript/schema.d.ts', import.meta.url));
const PATHS = /^\/v1\/(studies|benchmarks|vendor)(\/|$)/;
/** Tables are files: what is in them has no type, so the client leaves them to `fetch`. */
const FILES = /\.(csv|xlsx|parquet)$/;
const REFERENCE = '#/components/schemas/';

/** Names of components that a part of the description leads to. */
function* namesIn(part) {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part))
    if (key === '$ref' && typeof value === 'string' && value.startsWith(REFERENCE)) yield value.slice(REFERENCE.length);
    else yield* namesIn(value);
}

/** The description without what only staff and respondents use. */
function readersPart({ openapi, info, paths, components }) {
  const kept = Object.fromEntries(Object.entries(paths).filter(([path]) => PATHS.test(path) && !FILES.test(path)));
  const names = new Set();
  const waiting = [...namesIn(kept)];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop())
    if (!names.has(name)) {
      names.add(name);
      waiting.push(...namesIn(components.schemas[name]));
    }
  const schemas = Object.fromEntries([...names].toSorted().map((name) => [name, components.schemas[name]]));
  return { openapi, info, paths: kept, components: { ...components, schemas } };
}

async function clientTypes(description) {
  const text = astToString(await openapiTS(readersPart(description)));
  const head = '/* Generated from the description of the interface: npm run client. */\n';
  return format(head + text, { ...(await resolveConfig(CLIENT_TYPES)), filepath: CLIENT_TYPES });
}

const [address, option] = process.argv[1] === fileURLToPath(import.meta.url) ? process.argv.slice(2) : [];
if (address !== undefined) {
  const types = await clientTypes(await (await fetch(`${address}/v1/openapi.json`)).json());
  if (option !== '--check') writeFileSync(CLIENT_TYPES, types);
  else if (readFileSync(CLIENT_TYPES, 'utf8') !== types) {
    process.stderr.write('The types of the client are not those of the interface: npm run client -- <address>\n');
    process.exitCode = 1;
  }
}
