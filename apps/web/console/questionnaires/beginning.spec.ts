import { describe, expect, it } from '@jest/globals';
import { formatOf, SLUG, slugFrom } from './beginning.js';

describe('the identifier made of a name', () => {
  it.each([
    ['Technical service (full)', 'technical-service-full'],
    ['  Café — Q4/2026 ', 'cafe-q4-2026'],
    ['x'.repeat(80), 'x'.repeat(63)],
  ])('of %p is %p', (title, slug) => {
    expect(slugFrom(title)).toBe(slug);
    expect(SLUG.test(slug)).toBe(true);
  });

  it('is empty where the name has no letters that fit', () => {
    expect(slugFrom('技术服务')).toBe('');
  });
});

describe('the format of a file', () => {
  it.each([
    ['survey.lss', '<?xml version="1.0"?>', 'lss'],
    ['group.LSG', '<?xml version="1.0"?>', 'lsg'],
    ['export.qsf', '{}', 'qsf'],
    ['export.json', '{"SurveyEntry":{},"SurveyElements":[]}', 'qsf'],
    ['survey.json', '{"pages":[]}', 'surveyjs'],
    ['survey.json', '{"elements":[]}', 'surveyjs'],
    ['v3.json', '{"bundle":{},"sha256":"00","signature":{}}', 'bundle'],
    ['survey.xml', '  <document/>', 'lss'],
    ['notes.txt', 'Hello', undefined],
    ['list.json', '[]', undefined],
    ['other.json', '{"a":1}', undefined],
  ])('%p with %p is %p', (name, content, format) => {
    expect(formatOf(name, content)).toBe(format);
  });
});
