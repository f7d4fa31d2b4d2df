import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Anchor, anchorLine, readAnchors } from './anchor.js';

/** The anchors of a file that only grows; none where there is no file. */
export async function anchorsIn(path: string): Promise<readonly Anchor[]> {
  try {
    return readAnchors(await readFile(path, 'utf8')).anchors;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

export async function addAnchors(path: string, anchors: readonly Anchor[]): Promise<void> {
  if (anchors.length === 0) return;
  await mkdir(dirname(path), { recursive: true });
  const lines = anchors.map((anchor) => `${anchorLine(anchor)}\n`).join('');
  await appendFile(path, lines, { mode: 0o600, flush: true });
}
