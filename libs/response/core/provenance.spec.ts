import { describe, expect, it } from '@jest/globals';
import { provenanceOf } from './provenance.js';

const invited = { openLinkId: null, proof: null };
const open = (proof: 'work' | 'missing' | null) => ({ openLinkId: 'a link', proof });

describe('where an answer comes from', () => {
  it.each([
    ['a person who is known', invited, 'confidential', 'invited-identified'],
    ['a person who is known and may be told of', invited, 'identified', 'invited-identified'],
    ['a person of whom nothing is stored', invited, 'anonymous', 'invited'],
    ['a person of whom nobody can tell', invited, 'strict', 'invited'],
    ['a device that has worked', open('work'), 'confidential', 'open-verified'],
    ['a device that has worked, anonymously', open('work'), 'anonymous', 'open-verified'],
    ['anybody', open('missing'), 'confidential', 'open'],
    ['anybody, before work was asked for', open(null), 'confidential', 'open'],
  ] as const)('is said of %s', (_, arrival, mode, provenance) => {
    expect(provenanceOf(arrival, mode)).toBe(provenance);
  });
});
