import { describe, expect, it } from '@jest/globals';
import { openDraft, sealDraft } from './draft-seal.js';

const times = { 0: 4200 };
const place = { token: 'a'.repeat(43), invitationId: '0190a0a0-0000-7000-8000-000000000000', revision: 3 };

describe('a sealed draft', () => {
  it('opens with the same link and holds the same answers', () => {
    const content = { answers: { q1: 5, q2: '回声' }, times };
    expect(openDraft(place, sealDraft(place, content))).toEqual(content);
  });

  it('shows nothing of the answers', () => {
    expect(sealDraft(place, { answers: { q: 'marker-answer' }, times }).toString('latin1')).not.toContain('marker');
  });

  it.each([
    ['another link', { token: 'b'.repeat(43) }],
    ['another invitation', { invitationId: '0190a0a0-0000-7000-8000-000000000001' }],
    ['an older revision', { revision: 2 }],
  ])('does not open with %s', (_, other) => {
    expect(openDraft({ ...place, ...other }, sealDraft(place, { answers: { q1: 5 }, times }))).toBeUndefined();
  });

  it('does not open after a byte was changed', () => {
    const sealed = sealDraft(place, { answers: { q1: 5 }, times });
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    expect(openDraft(place, sealed)).toBeUndefined();
  });
});
