import { readFile } from 'node:fs/promises';
import { CommandError } from './command.js';

const LARGEST = 256 * 1024 * 1024;

/** A file that the command line names. */
export async function readInput(path: string): Promise<Buffer> {
  const content = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`The file cannot be read (${error.code ?? error.message}): ${path}`);
  });
  if (content.length > LARGEST) throw new CommandError(`The file is larger than 256 MB: ${path}`);
  return content;
}

export async function readJson(path: string): Promise<unknown> {
  const text = (await readInput(path)).toString('utf8');
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new CommandError(`The file is not JSON: ${path}`);
  }
}
