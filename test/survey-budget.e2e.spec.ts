import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { brotliCompressSync } from 'node:zlib';
import { serviceQuestionnaire } from '#questionnaire/core';
import { openStage, type Stage } from './support/stage.js';
import { anInvitedCrowd } from './support/survey-walk.js';

/** What a phone fetches in its first round trip. */
const STEP = 14 * 1024;
const SCRIPT = 6 * 1024;

describe('what a survey weighs', () => {
  let stage: Stage;
  let tokens: readonly string[];

  beforeAll(async () => {
    stage = await openStage();
    ({ tokens } = await anInvitedCrowd(stage, serviceQuestionnaire, 1));
  });

  afterAll(() => stage.close());

  const weight = (text: string): number => brotliCompressSync(text).length;
  const read = async (path: string): Promise<string> => {
    const answer = await stage.http.get(path).buffer(true);
    expect(answer.status).toBe(200);
    return answer.text;
  };

  it('fits, screen by screen, into the first packets of a connection, its style and its script included', async () => {
    const first = await read(`/s/${tokens[0]}/1?lang=zh-CN`);
    const files = [...first.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
    const bodies = await Promise.all(files.map(read));
    const script = bodies[files.findIndex((file) => file.endsWith('.js'))] ?? '';
    expect(weight(script)).toBeLessThanOrEqual(SCRIPT);
    const shared = bodies.reduce((sum, body) => sum + weight(body), 0);
    const { steps } = JSON.parse(await read(`/s/${tokens[0]}/screens?lang=zh-CN`)) as { steps: string[] };
    expect(steps.length).toBeGreaterThan(20);
    for (const step of steps) expect(weight(step) + shared).toBeLessThanOrEqual(STEP);
  });

  it('asks nothing of anybody else, and says nothing of the person in what a script gets', async () => {
    const screens = await read(`/s/${tokens[0]}/screens?lang=en`);
    expect(screens).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
    expect(screens).not.toMatch(/person0|company0/i);
  });
});
