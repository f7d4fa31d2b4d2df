import { describe, expect, it } from '@jest/globals';
import { problemWords } from './problem.js';
import { sayIn, words } from './say.js';
import { surveyWords } from './survey.js';

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).toSorted();

const greeting = { hello: words('您好，{name}', 'Hello {name}, from {place}') };

describe('sayIn', () => {
  it('speaks the language asked for and fills what it knows', () => {
    expect(sayIn(greeting, 'zh-CN')('hello', { name: '$&' })).toBe('您好，$&');
    expect(sayIn(greeting, 'en')('hello', { name: 2 })).toBe('Hello 2, from {place}');
    expect(sayIn(greeting, 'en')('hello')).toBe('Hello {name}, from {place}');
  });
});

describe.each([
  { name: 'survey', catalogue: surveyWords },
  { name: 'problem', catalogue: problemWords },
])('the words of $name', ({ catalogue }) => {
  it('leave the same gaps in both languages and are nowhere empty', () => {
    for (const { 'zh-CN': chinese, en } of Object.values(catalogue)) {
      expect(placeholders(chinese)).toEqual(placeholders(en));
      expect(Math.min(chinese.length, en.length)).toBeGreaterThan(0);
    }
  });
});
