import { describe, expect, it } from '@jest/globals';
import { collectionEnd } from './collection-end.js';

const wave = { slug: 'w', opensAt: '2026-10-01T00:00:00.000Z', closesAt: '2026-12-31T00:00:00.000Z', series: 1 };

describe('the end of what a release was collected in', () => {
  it('is the end of its wave', () => {
    const end = collectionEnd({ wave, publishedAt: '2027-01-05T00:00:00.000Z' });
    expect(end).toEqual({ at: wave.closesAt, pointer: '/wave/closesAt' });
  });

  it('is its publication while the wave is open: nobody has answered later', () => {
    const publishedAt = '2026-11-20T02:00:00.000Z';
    expect(collectionEnd({ wave, publishedAt })).toEqual({ at: publishedAt, pointer: '/publishedAt' });
  });
});
