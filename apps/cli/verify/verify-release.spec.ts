import { describe, expect, it } from '@jest/globals';
import { computeRelease, type ReleaseDocument, signedReleaseText } from '#benchmark/core';
import { canonicalJson } from '#kernel';
import { sha256Hex, SigningKey } from '#platform';
import { RandomSource } from '#statistics';
import { aReleaseInput } from '../../../libs/benchmark/core/testing/release-input.js';
import { readKeySet, verifyRelease } from './verify-release.js';

const key = new SigningKey(Buffer.alloc(32, 7));
const { kid } = key.publicKey;
const keys = readKeySet(JSON.parse(JSON.stringify({ keys: [key.publicKey] })))!;
const release = computeRelease(aReleaseInput(), 'a'.repeat(64)).document;

function fileOf(document: ReleaseDocument): Buffer {
  const text = canonicalJson(document);
  return Buffer.from(signedReleaseText(text, { sha256: sha256Hex(text), kid, signature: key.sign(text) }));
}
const file = fileOf(release);
const faultsOf = (text: string) => verifyRelease(Buffer.from(text), keys).faults;
const text = file.toString();

describe('a release file', () => {
  it('of ours is right', () => {
    expect(verifyRelease(file, keys)).toEqual({ faults: [], sha256: sha256Hex(canonicalJson(release)), kid, release });
    expect(verifyRelease(file).faults).toEqual([]);
  });

  it('with any byte changed is found out', () => {
    const random = new RandomSource('000000000000f11b');
    const seal = [...text.matchAll(/"(kid|sha256|signature)":"[^"]*"/g)].flatMap(({ index, 0: part }) =>
      Array.from(part, (_, at) => index + at),
    );
    const places = [...seal, ...Array.from({ length: 2_000 }, () => random.index(file.length))];
    const unseen = places.filter((at) => {
      const changed = Buffer.from(file);
      changed[at]! ^= 1 + random.index(255);
      return verifyRelease(changed, keys).faults.length === 0;
    });
    expect(seal.length).toBeGreaterThan(200);
    expect(unseen).toEqual([]);
  }, 60_000);

  it('with any byte missing or added is found out', () => {
    const random = new RandomSource('000000000000f11c');
    for (let n = 0; n < 250; n += 1) {
      const at = random.index(file.length);
      const less = Buffer.concat([file.subarray(0, at), file.subarray(at + 1)]);
      const more = Buffer.concat([file.subarray(0, at), Buffer.from([random.index(256)]), file.subarray(at)]);
      expect(verifyRelease(less, keys).faults).not.toEqual([]);
      expect(verifyRelease(more, keys).faults).not.toEqual([]);
    }
  });

  it.each([
    ['nothing', '', 'The file is not JSON in UTF-8.'],
    [
      'another count',
      text.replace('"invitations":100', '"invitations":900'),
      'The release was changed: it does not have the hash that stands in the file.',
    ],
    ['another key', text.replace(kid, 'x'), 'The file names a key that is not among those given.'],
    [
      'no signature',
      text.replace(/"signature":"[^"]*"/, '"signature":""'),
      'The release is not signed by the key it names.',
    ],
    [
      'white space',
      text.replace('{', '{ '),
      'The file was changed after it was signed: it is not spelled as a signed release is.',
    ],
    [
      'the release alone',
      canonicalJson(release),
      'The file holds a release without hash and signature: fetch it from the address that ends in /signed.',
    ],
  ])('with %s says so in a sentence', (_, changed, sentence) => {
    expect(faultsOf(changed)).toContain(sentence);
  });

  it('that is signed but contradicts itself is wrong all the same', () => {
    const vendors = release.vendors.map((vendor) =>
      vendor.status === 'SUPPRESSED' ? { ...vendor, observed: 50 } : vendor,
    );
    const { faults } = verifyRelease(fileOf({ ...release, vendors }), keys);
    expect(faults).toEqual(['/vendors/3/observed: There is a number where there may be none.']);
  });

  it('names what it has no sentence for', () => {
    const dimensions = release.rubric.dimensions.map((dimension) => ({ ...dimension, id: 'D1' }));
    const { faults } = verifyRelease(fileOf({ ...release, rubric: { dimensions } }), keys);
    expect(faults).toContain('/rubric/dimensions/1/id: It is not right (repeated-id).');
  });

  it('that is not UTF-8 is not read', () => {
    expect(verifyRelease(Buffer.from([0xff, 0xfe])).faults).toEqual(['The file is not JSON in UTF-8.']);
  });
});

describe('a set of keys', () => {
  it.each([[null], [5], [{}], [{ keys: 'x' }]])('is not %j', (value) => {
    expect(readKeySet(value)).toBeUndefined();
  });

  it('leaves out keys of other kinds', () => {
    expect(readKeySet({ keys: [null, { kty: 'RSA', kid: 'a', n: 'x' }, { ...key.publicKey, kid: 5 }] })?.size).toBe(0);
  });
});
