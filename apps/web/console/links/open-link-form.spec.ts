import { describe, expect, it } from '@jest/globals';
import { localMoment, readOpenLinkForm, suggestedOpenLink, typedOpenLink } from './open-link-form.js';

const now = new Date(2026, 10, 26, 9, 5);
const typed = { ...suggestedOpenLink(now, 'v'), name: ' Forum ' };

describe('the form of an open link', () => {
  it('begins now, for two weeks', () => {
    expect(typed).toMatchObject({ opensAt: '2026-11-26T09:05', closesAt: '2026-12-10T09:05' });
  });

  it('says what is to be stored, with sites one by one', () => {
    const { facts, faults } = readOpenLinkForm({ ...typed, origins: ' https://a.example\n\nhttps://b.example ' });
    expect(faults).toEqual([]);
    expect(facts).toEqual({
      name: 'Forum',
      opensAt: now.toISOString(),
      closesAt: new Date(2026, 11, 10, 9, 5).toISOString(),
      quota: 200,
      organisationQuota: 5,
      origins: ['https://a.example', 'https://b.example'],
    });
  });

  it.each([
    [{ name: ' ' }, ['name']],
    [{ opensAt: '' }, ['opensAt']],
    [{ closesAt: 'soon' }, ['closesAt']],
    [{ closesAt: '2026-11-26T09:05' }, ['order']],
    [{ quota: '0' }, ['quota']],
    [{ quota: '1e3' }, ['quota']],
    [{ organisationQuota: '100001' }, ['organisationQuota']],
    [{ name: '', quota: '' }, ['name', 'quota']],
  ])('with %j is not sent', (change, faults) => {
    expect(readOpenLinkForm({ ...typed, ...change })).toEqual({ faults });
  });

  it('shows a stored link as it would be typed', () => {
    const { facts } = readOpenLinkForm({ ...typed, origins: 'https://a.example' });
    const link = { ...facts!, vendorId: 'v' } as Parameters<typeof typedOpenLink>[0];
    expect(typedOpenLink(link)).toEqual({ ...typed, name: 'Forum', origins: 'https://a.example' });
    expect(localMoment(new Date(link.opensAt))).toBe(typed.opensAt);
  });
});
