import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';

/** Each text holds the ids of a chapter. */
interface Requirements {
  /** Levels 1 and 2 of the standard. */
  readonly levelTwo: readonly string[];
  /** What of level 3 Fairmark takes on as well. */
  readonly chosen: readonly string[];
}

interface Row {
  readonly id: string;
  readonly asks: string;
  readonly state: string;
  readonly where: string;
}

interface Reference {
  readonly id: string;
  readonly path: string;
  /** Name of a test in that file; undefined: the file alone is meant. */
  readonly test: string | undefined;
}

const STATES = ['met', 'not applicable', 'deviation', 'operator', 'not met'];
const MOST_WORDS = 15;
const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const isThere = (path: string): boolean => existsSync(new URL(`../${path}`, import.meta.url));

const requirements = JSON.parse(read('test/security-requirements.json')) as Requirements;
const list = read('docs/security.md');
const rows = list.split('\n').flatMap((line): Row[] => {
  const [, id, asks = '', state = '', where = ''] = line.split('|').map((cell) => cell.trim());
  return id !== undefined && /^\d+\.\d+\.\d+$/.test(id) ? [{ id, asks, state, where }] : [];
});

/** A path that is a file or a folder of ours, and not the address of a route. */
const PATH = /^(?:(?:apps|libs|test|docs|docker|migrations|tools|\.ci)\/[\w./-]+|[\w.-]+\.(?:json|md|npmrc)|\.npmrc)$/;

/** What a row refers to: paths in backticks, and behind a path, in quotes, the tests of that file. */
function referencesOf({ id, where }: Row): Reference[] {
  let path = '';
  const found: Reference[] = [];
  for (const [, code, test] of where.matchAll(/`([^`]+)`|"([^"]+)"/g)) {
    if (code !== undefined && PATH.test(code)) found.push({ id, path: (path = code), test: undefined });
    else if (test !== undefined) found.push({ id, path, test });
  }
  return found;
}

const references = rows.flatMap(referencesOf);
/** As it is written in the file: behind the quote that begins the name, or behind `describe` and the like. */
const names = ({ path, test = '' }: Reference): boolean =>
  isThere(path) && ["'", '"', '`'].some((quote) => read(path).includes(`${quote}${test}${quote}`));

describe('the list of security requirements', () => {
  it('has a line for each requirement of level 2, for each that was chosen beyond it, and for no other', () => {
    const ids = [...requirements.levelTwo, ...requirements.chosen].flatMap((chapter) => chapter.split(' '));
    expect(rows.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  });

  it('keeps them in the order of the standard', () => {
    const places = rows.map(({ id }) => id.split('.').reduce((place, part) => place * 100 + Number(part), 0));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('knows five states and says in a few words what is asked', () => {
    expect(rows.filter(({ state }) => !STATES.includes(state))).toEqual([]);
    const lengths = rows.map(({ id, asks }) => [id, asks.split(/\s+/).length] as const);
    expect(lengths.filter(([, words]) => words < 2 || words > MOST_WORDS)).toEqual([]);
  });

  it('shows what is met by a test or by a file, and gives a reason for everything else', () => {
    const shown = new Set(references.map(({ id }) => id));
    expect(rows.filter(({ id, state }) => state === 'met' && !shown.has(id))).toEqual([]);
    expect(rows.filter(({ where }) => where.length < 4)).toEqual([]);
  });

  it('refers to files that are there', () => {
    expect(references.filter(({ path }) => !isThere(path))).toEqual([]);
  });

  it('refers to tests that are there', () => {
    expect(references.filter((reference) => reference.test !== undefined && !names(reference))).toEqual([]);
  });

  it('sums itself up', () => {
    const counts = STATES.map((state) => `${rows.filter((row) => row.state === state).length} ${state}`);
    expect(list).toContain(counts.join(', '));
  });
});

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
}

const { packages } = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, Locked>> };
/** Every version of a package that is installed anywhere, the oldest first. */
const installed = (wanted: string): string[] =>
  Object.entries(packages)
    .flatMap(([name, { version }]) => (name.endsWith(`node_modules/${wanted}`) && version ? [version] : []))
    .toSorted(byVersion);
const byVersion = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });
/** Also of packages that offer one of these beside another one. */
const LICENCES = /^\(?(MIT|MIT-0|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|Python-2\.0)( OR .*\))?$/;

describe('the packages', () => {
  it('are all pinned by what is in them, and come from nowhere but the registry', () => {
    const others = Object.entries(packages).filter(
      ([name, { integrity, resolved = 'https://registry.npmjs.org/' }]) =>
        name !== '' && !(integrity?.startsWith('sha512-') && resolved.startsWith('https://registry.npmjs.org/')),
    );
    expect(others).toEqual([]);
  });

  it.each([
    ['@nestjs/common', '12.0.2'],
    ['@nestjs/core', '12.0.2'],
    ['@nestjs/platform-fastify', '12.0.2'],
    ['altcha-lib', '1.4.1'],
    ['fastify', '5.12.1'],
    ['nodemailer', '10.4.1'],
    ['typeorm', '1.1.0'],
  ])('DEP-01: are newer than the holes that were found in them: %s is %s or later', (name, floor) => {
    const [version = ''] = installed(name);
    expect([floor, version].toSorted(byVersion)).toEqual([floor, version]);
  });

  it('DEP-02: that the product runs on are under licences that ask for nothing but to be named', () => {
    const others = Object.entries(packages).filter(
      ([name, { dev, license = '' }]) => name !== '' && dev !== true && !LICENCES.test(license),
    );
    // Drawn with as it is, by whoever installs it: docs/dependencies.md.
    expect(others.filter(([name]) => !name.startsWith('node_modules/@resvg/resvg-js'))).toEqual([]);
  });

  it('DEP-05: that the product runs on are forty at most, each pinned, and with a reason', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Readonly<Record<string, string>> };
    const reasons = read('docs/dependencies.md');
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(40);
    expect(Object.keys(dependencies).filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
    expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('run nothing when they are installed', () => {
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  });
});
