import { describe, expect, it } from '@jest/globals';
import { consolePolicy, embedPolicy, securityHeaders } from './security-headers.js';

const HTML = 'text/html; charset=utf-8';
const policyOf = (path: string, type = HTML) => securityHeaders(path, type, true)['content-security-policy'] ?? '';

describe('the policy of an answer', () => {
  it('lets our own page show a mail in a frame, and the mail do nothing', () => {
    const mail = policyOf('/admin/outbox/a/b/invitation/0/body?lang=en');
    expect(mail).toContain("frame-ancestors 'self'");
    expect(mail).toContain('sandbox');
    expect(mail).not.toContain('script-src');
  });

  it.each(['/admin/outbox/a/b/invitation/0', '/admin/outbox/a/b/body', '/s/abc/body', '/b/study'])(
    'keeps %s out of every frame',
    (path) => {
      expect(policyOf(path)).toContain("frame-ancestors 'none'");
    },
  );

  it('gives data no right at all', () => {
    expect(policyOf('/v1/benchmarks', 'application/json')).toBe("default-src 'none'; frame-ancestors 'none'");
  });

  it('names the sites that may frame an embedded survey, and the nonce of the console', () => {
    expect(embedPolicy(['https://a.example', 'https://b.example'])).toContain(
      'frame-ancestors https://a.example https://b.example',
    );
    expect(consolePolicy('n0nce')).toContain("style-src 'self' 'nonce-n0nce'");
  });
});

describe('the headers of an answer', () => {
  it.each([
    ['/s/token/1', 'noindex, nofollow'],
    ['/u/token', 'noindex, nofollow'],
    ['/embed/o/slug', 'noindex, nofollow'],
    ['/b/study', undefined],
  ])('keep %s out of search engines: %s', (path, robots) => {
    expect(securityHeaders(path, HTML, true)['x-robots-tag']).toBe(robots);
  });

  it('ask for https only where there is some, and tell nobody where a reader came from', () => {
    expect(securityHeaders('/', HTML, false)).not.toHaveProperty('strict-transport-security');
    expect(securityHeaders('/', HTML, true)).toHaveProperty('strict-transport-security');
    expect(securityHeaders('/s/token', HTML, true)['referrer-policy']).toBe('no-referrer');
    expect(securityHeaders('/admin/people', HTML, true)['referrer-policy']).toBe('same-origin');
  });
});
