import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FaultRun } from './registry.js';
import type { RunReport } from './report.js';

/** A story of the tests, which is short there and played at full size here. */
export interface Story {
  readonly id: string;
  readonly title: string;
  readonly files: readonly string[];
  /** What makes it as long as it should be. */
  readonly full: Readonly<Record<string, string>>;
}

const STORIES: readonly Story[] = [
  {
    id: 'F22',
    title: 'a ballot is stuffed through an open link',
    files: ['test/open-work.e2e.spec.ts'],
    full: { STUFFING_SCRIPTED: '5000', STUFFING_HONEST: '200', STUFFING_MINUTES: '10' },
  },
  {
    id: 'F24',
    title: 'somebody with a copy of everything looks for whose answer is whose',
    files: ['test/anonymity.e2e.spec.ts', 'test/strict-linkage.e2e.spec.ts'],
    full: { LINKAGE_PEOPLE: '1000' },
  },
];

export const STORY_RUNS: readonly FaultRun[] = STORIES.map((story) => ({
  id: story.id,
  title: story.title,
  backends: ['postgres'],
  run: ({ size, seed }) => runStory(size === 'full' ? story : { ...story, full: {} }, seed),
}));

const ROOT = new URL('../../..', import.meta.url).pathname;
/** Of the runner of tests; a full story may take as long as it takes. */
const FLAGS = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--runInBand'];

/** Plays the story and hands its figures on. */
export async function runStory({ id, title, files, full }: Story, seed: number): Promise<RunReport> {
  const startedAt = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'fairmark-story-'));
  const figures = join(folder, 'figures');
  const child = spawn(process.execPath, [...FLAGS, ...files], {
    cwd: ROOT,
    env: { ...process.env, FIGURES: figures, ...full },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const output: string[] = [];
  child.stderr.on('data', (chunk) => output.push(String(chunk)));
  const [code] = (await once(child, 'exit')) as [number | null];
  const findings = code === 0 ? [] : [{ checker: 'story', detail: failureIn(output.join('')) }];
  const seen = figuresIn(figures);
  rmSync(folder, { recursive: true, force: true });
  const milliseconds = Math.round(performance.now() - startedAt);
  return { scenario: id, title, backend: 'postgres', seed, ok: code === 0, milliseconds, figures: seen, findings };
}

function figuresIn(file: string): unknown[] {
  try {
    return readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
  } catch {
    return [];
  }
}

const LONGEST = 4_000;
const failureIn = (output: string): string => output.slice(Math.max(0, output.indexOf('●'))).slice(0, LONGEST);
