import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { aReading, aRichReading } from '../testing/a-reading.js';
import { bodyOf, schemaOfBody } from './body-of.js';
import { layoutTable } from './layout-table.js';
import { isResourceName, type ResourceName, RESOURCE_NAMES, RESOURCES } from './resources.js';
import { exampleOf } from './schema.js';
import { withShortNames } from './short-names.js';

const ajv = new Ajv2020({ strict: false, formats: { 'date-time': true } });
const READINGS = [
  ['a small release', aReading()],
  ['a release of a whole survey', aRichReading()],
] as const;
const CASES = READINGS.flatMap(([name, reading]) => RESOURCE_NAMES.map((resource) => ({ name, reading, resource })));
const whole = (resource: ResourceName) => ({
  resource,
  selection: {},
  from: 0,
  limit: 200,
  address: 'https://fairmark.example',
  nextAddress: (place: number) => `/next/${place}`,
});

describe('a part of a release', () => {
  it.each(CASES)('is exactly what its schema says: $resource of $name', ({ reading, resource }) => {
    const check = ajv.compile(schemaOfBody(resource));
    check(JSON.parse(JSON.stringify(bodyOf(reading, whole(resource)).body)));
    expect(check.errors ?? []).toEqual([]);
  });

  it.each(RESOURCE_NAMES)('has an example that its schema takes: %s', (resource) => {
    const check = ajv.compile(schemaOfBody(resource));
    check(exampleOf(schemaOfBody(resource)));
    expect(check.errors ?? []).toEqual([]);
  });

  it.each(CASES)(
    'is a table of equal rows, whose keys are its columns: $resource of $name',
    ({ reading, resource }) => {
      const { table, keys, layouts } = RESOURCES[resource];
      if (table === null) return expect(keys).toEqual([]);
      const rows = table(reading);
      const columns = new Set(rows.map((row) => Object.keys(row).join()));
      expect(columns.size).toBeLessThanOrEqual(1);
      for (const layout of layouts)
        for (const row of layoutTable(rows, RESOURCES[resource], layout)) {
          const cells = Object.values(row).map((cell) => typeof cell);
          expect(cells.every((type) => ['string', 'number', 'boolean', 'object'].includes(type))).toBe(true);
          expect(Object.values(row)).not.toContain(Number.NaN);
        }
      if (rows[0] !== undefined) expect(Object.keys(rows[0])).toEqual(expect.arrayContaining([...keys]));
    },
  );

  it('says of a suppressed vendor that it is, and not one number', () => {
    const reading = aReading();
    const { body } = bodyOf(reading, { ...whole('scores'), selection: { vendor: 'dusk' } });
    expect(body).toMatchObject({
      data: [{ vendor: 'dusk', score: null, ci95: null, suppressed: true, benchmarkScore: null }],
    });
    for (const resource of ['moments', 'companions', 'keywords', 'quotes', 'pairs', 'trend'] as const) {
      const { body: other } = bodyOf(reading, { ...whole(resource), selection: { vendor: 'dusk' } });
      expect(other).toMatchObject({ data: [] });
    }
  });

  it('says of a criterion that too few answered that it is suppressed', () => {
    const { document, ...rest } = aReading();
    const [first, ...others] = document.vendors;
    const criteria = (first?.criteria ?? []).map((each) => ({ ...each, score: null, se: null, ci95: null }));
    const reading = { ...rest, document: { ...document, vendors: [{ ...first!, criteria }, ...others] } };
    const { body } = bodyOf(reading, { ...whole('scores'), selection: { vendor: 'aurora', dimension: 'c11' } });
    expect(body).toMatchObject({ data: [{ score: null, ci95: null, suppressed: true }] });
  });

  it('comes in pages, each of which says where the next begins', () => {
    const pages: object[] = [];
    let from: number | null = 0;
    while (from !== null) {
      const page = bodyOf(aReading(), { ...whole('scores'), from, limit: 7 });
      pages.push(...(page.body as { readonly data: readonly object[] }).data);
      from = page.next === null ? null : Number(page.next.split('/').at(-1));
    }
    expect(pages).toEqual((bodyOf(aReading(), whole('scores')).body as { readonly data: unknown }).data);
  });

  it('is cited with its revision and never without', () => {
    const { body } = bodyOf(aReading(), whole('ranks'));
    expect(body).toMatchObject({
      license: 'CC-BY-4.0',
      citation: 'Fairmark (2027). Service 2026Q4 (r1, m1.0.0). https://fairmark.example/b/service/2026q4?revision=1',
    });
  });

  it('is known by its name and by no other', () => {
    expect(['scores', 'toString', '__proto__', 'Scores', ''].filter(isResourceName)).toEqual(['scores']);
  });

  it('of a release from before there were any is empty', () => {
    const { quotes: _, segments: __, ...document } = aReading().document;
    for (const resource of ['quotes', 'segments'] as const) {
      const { body } = bodyOf({ ...aReading(), document }, whole(resource));
      expect(body).toMatchObject({ data: [], next: null });
    }
  });

  it('is without companions where a vendor has none', () => {
    const { document, ...rest } = aReading();
    const vendors = document.vendors.map((vendor) => ({ ...vendor, companions: null }));
    const { table } = RESOURCES.companions;
    expect(table?.({ ...rest, document: { ...document, vendors } })).toEqual([]);
  });

  it('has a column for each covariance, and nothing in it where there is none', () => {
    const { document, ...rest } = aReading();
    const vendors = document.vendors.map((vendor) => ({ ...vendor, dimensionCovariance: null }));
    const [row] = RESOURCES.moments.table?.({ ...rest, document: { ...document, vendors } }) ?? [];
    expect(row).toMatchObject({ vendor: 'aurora', covarianceD1: null, covarianceD5: null });
  });
});

describe('a table', () => {
  const rows = [
    { vendor: 'a', dimension: 'D1', score: 1, ci95Low: null },
    { vendor: 'a', dimension: 'D2', score: 2, ci95Low: 0 },
    { vendor: 'b', dimension: 'D1', score: 3, ci95Low: 1 },
  ];
  const long = { keys: ['vendor'], layouts: ['long', 'wide'], spread: 'dimension' } as const;

  it('in its own layout stays as it is', () => {
    expect(layoutTable(rows, long, 'long')).toBe(rows);
  });

  it('made wide has one row for each thing, and nothing where a number is missing', () => {
    expect(layoutTable(rows, long, 'wide')).toEqual([
      { vendor: 'a', D1_score: 1, D1_ci95Low: null, D2_score: 2, D2_ci95Low: 0 },
      { vendor: 'b', D1_score: 3, D1_ci95Low: 1, D2_score: null, D2_ci95Low: null },
    ]);
    expect(layoutTable([{ vendor: 'a', score: 1 }], { ...long, spread: null }, 'wide')).toEqual([
      { vendor: 'a', score: 1 },
    ]);
  });

  it('made long has one row for each number', () => {
    const wide = { keys: ['vendor', 'absent'], layouts: ['wide', 'long'], spread: null } as const;
    expect(layoutTable([{ vendor: 'a', score: 1, isRobust: true, se: null }], wide, 'long')).toEqual([
      { vendor: 'a', variable: 'score', value: 1 },
      { vendor: 'a', variable: 'isRobust', value: 1 },
      { vendor: 'a', variable: 'se', value: null },
    ]);
  });

  it('has names that old programs take', () => {
    expect(withShortNames([{ D1_ci95Low: 1, covarianceD2: 2, vendor: 'a', benchmarkScore: 3 }])).toEqual([
      { D1_lo: 1, covD2: 2, vendor: 'a', bench: 3 },
    ]);
    for (const { reading, resource } of CASES)
      for (const row of withShortNames(RESOURCES[resource].table?.(reading) ?? []))
        expect(Object.keys(row).filter((name) => !/^[A-Za-z][A-Za-z0-9]{0,15}$/.test(name))).toEqual([]);
  });
});
