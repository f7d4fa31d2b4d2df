import { describe, expect, it } from '@jest/globals';
import type { ReleaseDocument } from '#benchmark/core';
import { parseProse, type Value } from './prose.js';
import { boundValue, VALUE_NAMES } from './report-values.js';
import { largeMarket as release } from './testing/a-release.js';

const valueOf = (text: string, of: ReleaseDocument = release, locale: 'en' | 'zh-CN' = 'en') =>
  boundValue(of, parseProse(`{{${text}}}`)[0]![0] as Value, locale);

const at = (pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], release);

const full: ReleaseDocument = {
  ...release,
  drivers: {
    status: 'OK',
    caseBand: '100+',
    r2: 0.62,
    dimensions: [{ id: 'D1', share: 0.24, ci95: [0.2, 0.3], relativeWeight: 0.24 }],
  },
};

describe('a value of a report', () => {
  it.each([
    ['score:V1', /^\d+\.\d$/],
    ['score:V1.D1', /^\d+\.\d$/],
    ['score:V1.c11', /^\d+\.\d$/],
    ['interval:V1', /^\[\d+\.\d, \d+\.\d\]$/],
    ['interval:V1.c11', /^\[/],
    ['rank:V1', /^\d/],
    ['organisations:V1', /^\d+(–\d+|\+)$/],
    ['difference:V1.V4', /^\d+\.\d$/],
    ['differenceInterval:V1.V4.D1', /^\[\d/],
    ['promise:V1.general', /%$/],
    ['promiseInterval:V1.general', /%–/],
    ['change:V1', /^[+−]?\d/],
    ['changeInterval:V1.D1', /^\[/],
    ['weight:D1', /%$/],
    ['responses', /^\d/],
    ['invitations', /^\d/],
    ['responseShare', /%$/],
    ['minutes', /^\d/],
    ['excluded', /^\d/],
    ['sourceShare:independent', /%$/],
    ['shown', /^\d$/],
    ['ranked', /^\d$/],
    ['pairs', /^\d/],
    ['groupSize', /^\d$/],
    ['from', /^\d{4}-/],
    ['to', /^\d{4}-/],
    ['method', /^m/],
    ['revision', /^\d+$/],
  ])('%s is printed and stands in the release', (text, look) => {
    const value = valueOf(text)!;
    expect(value.text).toMatch(look);
    expect(at(value.pointer!)).toBeDefined();
  });

  it('is the same difference from either side, and positive', () => {
    const printed = ['difference:V1.V4', 'difference:V4.V1'].map((text) => valueOf(text)!.text);
    const intervals = ['differenceInterval:V1.V4', 'differenceInterval:V4.V1'].map((text) => valueOf(text)!.text);
    expect(new Set(printed).size).toBe(1);
    expect(new Set(intervals).size).toBe(1);
  });

  it.each([
    ['driver:D1', '24'],
    ['explained', '62'],
  ])('%s comes from the drivers', (text, printed) => {
    expect(valueOf(text, full)!.text).toContain(printed);
    expect(valueOf(text, { ...release, drivers: null })).toBeNull();
  });

  it('has the slope of the gap only where there is one', () => {
    const gap = { ...release.gap!, correctedSlope: 0.31 };
    expect(valueOf('slope', { ...release, gap })!.text).toBe('0.3');
    expect(valueOf('slope', { ...release, gap: null })).toBeNull();
  });

  it.each(['vendor:V1', 'dimension:D1', 'criterion:c11', 'study', 'sponsor', 'wave'])('%s is a name', (text) => {
    expect(valueOf(text, release, 'zh-CN')).toMatchObject({ pointer: null, table: null });
  });

  it.each(VALUE_NAMES.map((name) => [name]))('%s of what is not in the release is nothing or needs nothing', (name) => {
    const value = valueOf(`${name}:nobody.nowhere.never`);
    expect(value === null || valueOf(name) !== null).toBe(true);
  });

  it.each([
    ['of a suppressed vendor', 'score:V6'],
    ['of a rank that is not given', 'rank:V5'],
    ['of a dimension nobody has', 'weight:D9'],
    ['of a source nobody came from', 'sourceShare:elsewhere'],
    ['of a pair nobody compared', 'difference:V1.V6'],
    ['of an unknown change', 'change:V1.D9'],
    ['of an unknown promise', 'promise:V6.general'],
    ['of an unknown interval', 'interval:V6'],
    ['of an inherited name', 'toString'],
  ])('is nothing %s', (_, text) => {
    expect(valueOf(text)).toBeNull();
  });

  it('needs invitations and times to speak of them', () => {
    const quality = { ...release.quality, invitations: 0, medianMinutes: null };
    expect(valueOf('responseShare', { ...release, quality })).toBeNull();
    expect(valueOf('minutes', { ...release, quality })).toBeNull();
  });
});
