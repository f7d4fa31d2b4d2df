import { describe, expect, it } from '@jest/globals';
import { importBody, placeOf, type VoiceFile } from './import-body.js';

const file: VoiceFile = { kind: 'ratings', format: 'json', name: 'a.json', content: '[{"mean":4}]', vendor: '' };

describe('what is sent of a file', () => {
  it.each<[string, Partial<VoiceFile>, object | undefined]>([
    ['a table as it is', { format: 'csv', content: 'vendor' }, { csv: 'vendor' }],
    ['a list', {}, { ratings: [{ mean: 4 }] }],
    ['an export', { content: '{"ratings":[{"mean":4}]}' }, { ratings: [{ mean: 4 }] }],
    [
      'discussions of a vendor',
      { format: 'discussions', content: '{"data":{}}', vendor: 'aurora' },
      { discussions: { vendor: 'aurora', content: { data: {} } } },
    ],
    ['no JSON', { content: '[' }, undefined],
    ['no list', { content: 'null' }, undefined],
    ['a list of something else', { content: '{"findings":[]}' }, undefined],
  ])('is of %s', (_, change, sent) => {
    expect(importBody({ ...file, ...change }, true)).toEqual(sent && { name: 'a.json', dryRun: true, ...sent });
  });
});

describe('the place of a fault', () => {
  it.each([
    ['/ratings/0/url', 'csv', { row: 2, field: 'url' }],
    ['/findings/3', 'json', { row: 4, field: '' }],
    ['/rows/4', 'csv', { row: 6, field: '' }],
    ['/header/stars', 'csv', { row: null, field: 'stars' }],
    ['/header/1', 'csv', { row: null, field: '#2' }],
    ['/ratings', 'csv', { row: null, field: '' }],
  ] as const)('%s of a %s', (pointer, format, place) => {
    expect(placeOf(pointer, format)).toEqual(place);
  });
});
