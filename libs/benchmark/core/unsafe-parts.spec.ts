import { describe, expect, it } from '@jest/globals';
import { computeRelease } from './compute-release.js';
import { aReleaseInput } from './testing/release-input.js';
import { unsafeParts } from './unsafe-parts.js';

// oxlint-disable-next-line typescript/no-explicit-any -- a document somebody tampered with has no type
type Loose = any;

const { document } = computeRelease(aReleaseInput(), 'a'.repeat(64));
const found = (change: (copy: Loose) => void) => {
  const copy = structuredClone(document);
  change(copy);
  return unsafeParts(copy).map(({ pointer }) => pointer);
};

describe('a release that is about to be read', () => {
  it('is let through when nothing in it gives anybody away', () => {
    expect(unsafeParts(document)).toEqual([]);
  });

  it.each<[string, (copy: Loose) => void, string]>([
    ['a score of a suppressed vendor', (d) => (d.vendors[3].observed = 50), '/vendors/3/observed'],
    ['criteria of a suppressed vendor', (d) => (d.vendors[3].criteria = d.vendors[0].criteria), '/vendors/3/criteria'],
    ['a rank without eligibility', (d) => (d.vendors[0].status = 'PUBLISHED_UNRANKED'), '/vendors/0/rankRange'],
    ['a vendor with too few organisations', (d) => (d.vendors[0].orgBand = '0-9'), '/vendors/0/orgBand'],
    ['something else altogether', (d) => delete d.vendors, '/vendors'],
  ])('is kept back for %s', (_, change, pointer) => {
    expect(found(change)).toContain(pointer);
  });

  it('is not kept back for a sum that is a little off, which gives nobody away', () => {
    expect(found((d) => (d.quality.vendorInvitedShare = 0.123))).toEqual([]);
  });
});
