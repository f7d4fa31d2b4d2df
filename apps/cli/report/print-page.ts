import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { CommandError } from '../command.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const PATIENCE = 120_000;
const run = promisify(execFile);

/** Prints a page as a tagged PDF with an outline and the fonts it needs, by the browser of this machine. */
export async function printPage(page: string, target: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'fairmark-report-'));
  try {
    const file = join(folder, 'report.html');
    await writeFile(file, page);
    await printed(file, resolve(target), folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function printed(file: string, target: string, profile: string): Promise<void> {
  const own = process.env['CHROMIUM_PATH'];
  for (const browser of own === undefined ? NAMES : [own])
    try {
      await run(browser, optionsFor(file, target, profile), { timeout: PATIENCE });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        throw new CommandError(`${browser} could not print the report.`, [
          (error as Error).message.split('\n')[0] ?? '',
        ]);
    }
  throw new CommandError('A PDF needs Chromium. Install it, or say where it is with CHROMIUM_PATH.');
}

function optionsFor(file: string, target: string, profile: string): string[] {
  return [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    `--user-data-dir=${profile}`,
    // Chromium refuses its sandbox to the superuser. The page is ours and has no script.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${target}`,
    pathToFileURL(file).href,
  ];
}
