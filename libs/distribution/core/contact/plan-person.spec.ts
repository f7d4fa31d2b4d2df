import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ListedPerson } from './merge-people.js';
import { isSameState, type PersonState, planPerson, sortedState, undoOf } from './plan-person.js';

const person: ListedPerson = {
  row: 2,
  email: 'a@b.example',
  name: 'A',
  organisation: 'Example Ltd',
  size: 'S',
  region: 'CN',
  source: 'vendor_invited',
  vendorIds: ['aurora'],
  locale: null,
  role: null,
  timeZone: null,
  tags: ['pilot'],
  consent: null,
  isAgain: false,
};
const target = { studyId: 's1', organisationId: 'o1', consentId: null, standardLocale: 'zh-CN' as const };
const nothing = new Set<string>();
const state = (change: Partial<PersonState> = {}): PersonState => ({
  name: 'A',
  locale: 'zh-CN',
  organisationId: 'o1',
  role: null,
  timeZone: null,
  vendors: [{ studyId: 's1', vendorId: 'aurora', source: 'vendor_invited' }],
  tags: ['pilot'],
  consents: [],
  ...change,
});

describe('planPerson', () => {
  it('adds somebody unknown with what the list says', () => {
    expect(planPerson(person, null, target, nothing)).toEqual({
      outcome: 'new',
      after: state(),
      isKnown: false,
      leftOut: [],
      keptSource: false,
    });
  });

  it('leaves somebody as they are of whom the list says nothing new', () => {
    expect(planPerson(person, state(), target, nothing)).toMatchObject({ outcome: 'unchanged', isKnown: true });
  });

  it('knows somebody of another study, who is new to this one', () => {
    const elsewhere = state({ vendors: [{ studyId: 's0', vendorId: 'aurora', source: 'partner' }] });
    expect(planPerson(person, elsewhere, target, nothing)).toMatchObject({
      outcome: 'updated',
      isKnown: false,
      keptSource: false,
      after: { vendors: [{ studyId: 's0' }, { studyId: 's1', source: 'vendor_invited' }] },
    });
  });

  it('changes what the list says and takes nothing away', () => {
    const before = state({ role: 'CTO', timeZone: 'Europe/Berlin', locale: 'en', tags: ['old'], consents: ['c0'] });
    const said = { ...person, name: 'B', role: 'CEO', vendorIds: ['kite'] };
    expect(planPerson(said, before, { ...target, organisationId: 'o2', consentId: 'c1' }, nothing).after).toEqual({
      name: 'B',
      locale: 'en',
      organisationId: 'o2',
      role: 'CEO',
      timeZone: 'Europe/Berlin',
      vendors: [
        { studyId: 's1', vendorId: 'aurora', source: 'vendor_invited' },
        { studyId: 's1', vendorId: 'kite', source: 'vendor_invited' },
      ],
      tags: ['old', 'pilot'],
      consents: ['c0', 'c1'],
    });
    const spoken = { ...person, locale: 'en' as const, timeZone: 'UTC' };
    expect(planPerson(spoken, state(), target, nothing).after).toMatchObject({ locale: 'en', timeZone: 'UTC' });
  });

  it('takes of a later row what it adds, and no more', () => {
    const again = { ...person, isAgain: true, name: 'B', role: 'CEO', vendorIds: ['kite'], tags: ['new'] };
    expect(planPerson(again, state(), { ...target, organisationId: 'o2', consentId: 'c1' }, nothing).after).toEqual(
      sortedState({
        ...state(),
        vendors: [...state().vendors, { studyId: 's1', vendorId: 'kite', source: 'vendor_invited' }],
        tags: ['new', 'pilot'],
      }),
    );
  });

  it('keeps how somebody was found first', () => {
    const found = state({ vendors: [{ studyId: 's1', vendorId: 'aurora', source: 'independent' }] });
    expect(planPerson(person, found, target, nothing)).toMatchObject({ outcome: 'unchanged', keptSource: true });
  });

  it.each(['all', 'study:s1', 'vendor:aurora'])('leaves somebody as they are who said no to %s', (scope) => {
    expect(planPerson(person, null, target, new Set([scope]))).toMatchObject({ outcome: 'suppressed', after: null });
    expect(planPerson(person, state({ name: 'old' }), target, new Set([scope]))).toMatchObject({
      outcome: 'suppressed',
      after: { name: 'old' },
    });
  });

  it('leaves a vendor out whom somebody does not want to be asked about, and no other study', () => {
    const plan = planPerson(
      { ...person, vendorIds: ['aurora', 'kite'] },
      null,
      target,
      new Set(['vendor:kite', 'study:s9']),
    );
    expect(plan).toMatchObject({ outcome: 'new', leftOut: ['kite'], after: { vendors: [{ vendorId: 'aurora' }] } });
  });

  const names = fc.constantFrom('aurora', 'kite', 'polaris');
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.uniqueArray(names, { minLength: 1 }), fc.uniqueArray(names), (vendorIds, tags) => {
        const { after } = planPerson({ ...person, vendorIds, tags }, null, target, nothing);
        expect(planPerson({ ...person, vendorIds, tags }, after, target, nothing).outcome).toBe('unchanged');
      }),
    );
  });
});

describe('states', () => {
  it('are the same however their parts are ordered', () => {
    const vendors = [
      { studyId: 's2', vendorId: 'a', source: 'partner' as const },
      { studyId: 's1', vendorId: 'b', source: 'partner' as const },
    ];
    const one = sortedState(state({ vendors, tags: ['b', 'a', 'b'], consents: ['2', '1'] }));
    const other = sortedState(state({ vendors: vendors.toReversed(), tags: ['a', 'b'], consents: ['1', '2'] }));
    expect([isSameState(one, other), isSameState(one, null), isSameState(null, null)]).toEqual([true, false, true]);
  });
});

describe('undoOf', () => {
  it.each([
    ['undo', state(), false],
    ['invited-since', state(), true],
    ['changed-since', state({ name: 'B' }), false],
    ['gone', null, false],
  ] as const)('says %s', (verdict, now, wasInvited) => {
    expect(undoOf(state(), now, wasInvited)).toBe(verdict);
  });
});
