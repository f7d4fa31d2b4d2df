import { describe, expect, it } from '@jest/globals';
import { computeRelease } from './compute-release.js';
import { inspectRelease } from './inspect-release.js';
import { canonicalInput, type ReleaseInput } from './release-input.js';
import { isSponsored } from './sponsorship.js';
import { aDatasetRelease } from './testing/dataset-release.js';
import { aReleaseInput } from './testing/release-input.js';

const release = (input: ReleaseInput) => computeRelease(canonicalInput(input), 'a'.repeat(64)).document;
const named = (zh: string, en: string) => ({ 'zh-CN': zh, en });

describe('the method card', () => {
  it('says who paid, who was asked what and when, how it was weighted, and what not to conclude', () => {
    const { methodCard, method, wave, study, quality } = release(aDatasetRelease());
    expect(methodCard).toMatchObject({
      sponsor: study.sponsor,
      isSponsored: false,
      collected: { from: wave.opensAt, to: wave.closesAt },
      population: 'VOLUNTEERING_CUSTOMERS',
      invitations: quality.invitations,
      excluded: quality.excluded,
      referenceMix: method.reference,
      methodVersion: method.version,
      seed: method.seed,
    });
    expect(methodCard.instrument.items).toHaveLength(15);
    expect(methodCard.weights.customers!.percent).toHaveLength(5);
    expect(methodCard.weights.declared[0]).toEqual({ id: 'D1', weight: 0.25 });
    expect(methodCard.vendors.at(-1)).toEqual({ slug: 'V6', orgBand: '0-9', rakeLambda: null, provenance: null });
    expect(methodCard.limits).toContain('VOLUNTEERS');
  });

  it('has no customers’ weights where too few stated them', () => {
    expect(release(aReleaseInput()).methodCard.weights.customers).toBeNull();
  });
});

describe('a wave that one of its vendors paid for', () => {
  const sponsored = aReleaseInput({
    study: { ...aReleaseInput().study, sponsor: named('某基金会', ' AURORA ') },
  });

  it('is recognised by either name, whatever its spelling', () => {
    const { study } = sponsored;
    expect(isSponsored(sponsored)).toBe(true);
    const by = (sponsor: typeof study.sponsor) => isSponsored({ ...sponsored, study: { ...study, sponsor } });
    expect(by(named('ａｕｒｏｒａ', 'Somebody'))).toBe(true);
    expect(by(named('某基金会', 'Aurora Foundation'))).toBe(false);
  });

  it('ranks nobody and claims nothing of an order', () => {
    const document = release(sponsored);
    expect(document.methodCard.isSponsored).toBe(true);
    expect(document.vendors.map(({ status, reason }) => [status, reason])).toEqual([
      ['PUBLISHED_UNRANKED', 'SPONSORED'],
      ['PUBLISHED_UNRANKED', 'SPONSORED'],
      ['PUBLISHED_UNRANKED', 'SPONSORED'],
      ['SUPPRESSED', 'BELOW_K'],
    ]);
    expect(document.claims.find(({ type }) => type === 'MARKET')).toMatchObject({
      allowed: false,
      reason: 'SPONSORED',
    });
    expect(document.claims.some(({ type }) => type === 'LEADS')).toBe(false);
    expect(inspectRelease(document)).toEqual([]);
  });
});
