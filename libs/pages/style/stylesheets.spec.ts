import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { LOCALES } from '#kernel';
import { stepPage } from '../survey/step-page.js';
import { aControl, aQuestion, aStepPage } from '../survey/testing/a-step-page.js';
import { minify } from './minify.js';
import { surveyStylesheet } from './stylesheets.js';

const bytes = (text: string) => brotliCompressSync(text).length;

describe('minify', () => {
  it('drops comments and white space that mean nothing', () => {
    expect(minify('/* a\n * b */ a , b > c { color : red ; }\n\n.d .e{margin:0 auto;}')).toBe(
      'a,b>c{color : red}.d .e{margin:0 auto}',
    );
  });
});

describe('the first screen of a survey', () => {
  it.each(LOCALES)('is sent in 4 kB, its style sheet included: %s', (locale) => {
    const page = stepPage(aStepPage({ locale, questions: [aQuestion({ control: aControl('one', locale) })] }));
    expect(bytes(page) + bytes(surveyStylesheet)).toBeLessThan(4_000);
  });

  it('asks nothing of another site', () => {
    expect(surveyStylesheet).not.toMatch(/url\(|@import|https?:/);
  });
});
