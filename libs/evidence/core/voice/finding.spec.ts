import { describe, expect, it } from '@jest/globals';
import { checkFinding, type FindingInput, settledCoding } from './finding.js';

const context = { vendors: ['aurora'], today: '2026-11-01' };
const interview: FindingInput = {
  vendor: 'aurora',
  kind: 'interview',
  ground: 'written-consent',
  source: 'head of engineering, online education',
  url: null,
  day: '2026-10-20',
  text: 'They called back before we had noticed.',
  consent: 'by mail of 19 October',
};
const post: FindingInput = {
  ...interview,
  kind: 'post',
  ground: 'public',
  url: 'https://forum.example/t/1',
  consent: null,
};

describe('a finding', () => {
  it('may be an interview with consent or a public page', () => {
    expect(checkFinding(interview, context)).toEqual([]);
    expect(checkFinding(post, context)).toEqual([]);
  });

  it.each([
    [{ ...interview, ground: 'public', url: post.url } as const, '/ground', 'consent-needed'],
    [{ ...interview, consent: ' ' }, '/consent', 'required'],
    [{ ...interview, consent: null }, '/consent', 'required'],
    [{ ...post, consent: 'x'.repeat(501) }, '/consent', 'too-long'],
    [{ ...post, url: null }, '/url', 'not-a-url'],
    [{ ...interview, url: 'http://forum.example' }, '/url', 'not-a-url'],
    [{ ...post, url: 'file:///etc/passwd' }, '/url', 'not-a-url'],
    [{ ...post, vendor: 'tidal' }, '/vendor', 'unknown-vendor'],
    [{ ...post, source: '' }, '/source', 'required'],
    [{ ...post, text: 'x'.repeat(4_001) }, '/text', 'required'],
    [{ ...post, day: '2026-11-31' }, '/day', 'not-a-day'],
    [{ ...post, day: '2026-11-02' }, '/day', 'in-the-future'],
  ])('%# is refused', (finding, pointer, code) => {
    expect(checkFinding(finding, context)).toEqual([{ pointer, code }]);
  });
});

describe('two coders', () => {
  const coding = { dimension: 'D1', sentiment: 'critical' } as const;

  it('settle it by saying the same', () => {
    expect(settledCoding(coding, { ...coding })).toEqual(coding);
  });

  it.each([
    [{ ...coding, dimension: 'D2' }],
    [{ ...coding, dimension: null }],
    [{ ...coding, sentiment: 'mixed' } as const],
  ])('leave it open with %j until somebody decides', (other) => {
    expect(settledCoding(coding, other)).toBeNull();
    expect(settledCoding(coding, other, other)).toEqual(other);
  });
});
