import { describe, expect, it } from '@jest/globals';
import { openDraft, sealDraft } from './draft-seal.js';

const place = { token: 'a'.repeat(43), invitationId: '0190a0a0-0000-7000-8000-000000000000', revision: 3 };

describe('a sealed draft', () => {
  it('opens with the same link and holds the same answers', () => {
    expect(openDraft(place, sealDraft(place, { q1: 5, q2: '回声' }))).toEqual({ q1: 5, q2: '回声' });
  });

  it('shows nothing of the answers', () => {
    expect(sealDraft(place, { q: 'marker-answer' }).toString('latin1')).not.toContain('marker');
  });

  it.each([
    ['another link', { token: 'b'.repeat(43) }],
    ['another invitation', { invitationId: '0190a0a0-0000-7000-8000-000000000001' }],
    ['an older revision', { revision: 2 }],
  ])('does not open with %s', (_, other) => {
    expect(openDraft({ ...place, ...other }, sealDraft(place, { q1: 5 }))).toBeUndefined();
  });

  it('does not open after a byte was changed', () => {
    const sealed = sealDraft(place, { q1: 5 });
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    expect(openDraft(place, sealed)).toBeUndefined();
  });
});
