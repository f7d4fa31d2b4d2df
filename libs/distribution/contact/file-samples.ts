import { openContactFile } from './contact-file.js';
import type { FileColumn } from './contact-import.queries.js';

const SAMPLES = 3;
const MAX_SAMPLE = 60;

/** The columns of a file with the first values of each, for people to recognise them by. */
export async function readSamples(bytes: Buffer): Promise<readonly FileColumn[]> {
  const file = await openContactFile(bytes);
  const seen: (readonly string[])[] = [];
  for await (const { cells } of file.rows()) {
    seen.push(cells);
    if (seen.length === SAMPLES) break;
  }
  return file.header.map((name, at) => ({
    name: name.slice(0, MAX_SAMPLE),
    samples: seen.map((cells) => (cells[at] ?? '').slice(0, MAX_SAMPLE)),
  }));
}
