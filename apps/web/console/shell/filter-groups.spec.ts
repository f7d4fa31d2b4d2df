import { describe, expect, it } from '@jest/globals';
import { filterGroups } from './filter-groups.js';

const action = (label: string, keywords = '') => ({ id: label, label, keywords, run: () => undefined });
const groups = [
  { label: 'Pages', actions: [action('Studies'), action('Outbox', '发件箱')] },
  { label: 'Questionnaires', actions: Array.from({ length: 9 }, (_, n) => action(`Survey ${n}`, 'rtc 问卷')) },
];
const found = (query: string) =>
  filterGroups(groups, query).flatMap(({ actions }) => actions.map(({ label }) => label));

describe('what the palette finds', () => {
  it('holds every word that was typed, in any order, whatever the case', () => {
    expect(found('3 RTC')).toEqual(['Survey 3']);
    expect(found('发件')).toEqual(['Outbox']);
  });

  it('is no more of one kind than can be taken in at a glance', () => {
    expect(found('')).toHaveLength(8);
  });

  it('has no groups without anything in them', () => {
    expect(filterGroups(groups, 'nowhere')).toEqual([]);
  });
});
