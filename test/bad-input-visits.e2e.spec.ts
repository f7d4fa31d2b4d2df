import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { casesOf, targets } from './support/bad-input-corpus.js';
import { DEVIATIONS } from './support/bad-input-deviations.js';

/** Which story acts out the cases of a target, one test for each of them, called by its name. */
const STORIES: Readonly<Record<string, string>> = {
  submit: 'bad-input',
  'query-string': 'bad-input',
  invite: 'bad-input-invite',
  'survey-definition': 'bad-input-staff',
  webhook: 'bad-input-staff',
  login: 'bad-input-staff',
  export: 'bad-input-staff',
  'api-key': 'api-keys',
  'csv-import': 'contacts-hostile',
};
/** A case that takes a whole file of its own. */
const ALONE: Readonly<Record<string, string>> = { 'csv-crash-midway': 'contacts-crash' };

const storyText = (name: string): string => readFileSync(`test/${name}.e2e.spec.ts`, 'utf8');
/** One test for each case of a target: neither a choice of them nor two for one. */
const eachOf = (target: string): RegExp =>
  new RegExp(String.raw`it\.each\((?:casesOf\('${target}'\)\.map|cases\('${target}'\)|CASES\.map)`, 'g');

describe('the corpus of bad input', () => {
  it('has no target without a story, and no case without a target', () => {
    expect(targets().toSorted()).toEqual(Object.keys(STORIES).toSorted());
    const all = targets().flatMap((target) => casesOf(target).map(({ name }) => name));
    expect([all.length, new Set(all).size]).toEqual([211, 211]);
  });

  it.each(Object.entries(STORIES))('of %s is acted out by %s, every case once', (target, story) => {
    const text = storyText(story);
    expect(text.match(eachOf(target))).toHaveLength(1);
    expect(text).toContain(`casesOf(`);
    const left = [...text.matchAll(/const TOLD_ELSEWHERE = \[([^\]]*)\]/g)].flatMap(([, names = '']) =>
      [...names.matchAll(/'([\w-]+)'/g)].map(([, name]) => name),
    );
    const alone = casesOf(target).filter(({ name }) => name in ALONE);
    expect(left).toEqual(alone.map(({ name }) => name));
  });

  it.each(Object.entries(ALONE))('has %s in %s', (_, story) => {
    expect(storyText(story)).toMatch(/SIGKILL|kill|restartApi/);
  });

  it('differs from its own words only where a reason is given', () => {
    const names = new Set(targets().flatMap((target) => casesOf(target).map(({ name }) => name)));
    expect(Object.keys(DEVIATIONS).filter((name) => !names.has(name))).toEqual([]);
    expect(Object.values(DEVIATIONS).filter(({ why }) => why.length < 20)).toEqual([]);
  });

  it('is never skipped', () => {
    const stories = readdirSync('test').filter((name) => /^(bad-input|contacts-|api-keys).*\.spec\.ts$/.test(name));
    for (const story of stories)
      expect([story, /\b(it|describe)\.(skip|only|todo)/.test(readFileSync(`test/${story}`, 'utf8'))]).toEqual([
        story,
        false,
      ]);
  });
});
