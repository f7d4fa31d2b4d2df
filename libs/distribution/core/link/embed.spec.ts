import { describe, expect, it } from '@jest/globals';
import { embedCode, siteOrigin } from './embed.js';

describe('a site that may show a survey', () => {
  it.each([
    ['https://docs.example.com', 'https://docs.example.com'],
    [' HTTPS://Docs.Example.com:443/ ', 'https://docs.example.com'],
    ['https://a.example:8443', 'https://a.example:8443'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://127.0.0.1:80', 'http://127.0.0.1'],
    ['https://xn--fiqs8s.example', 'https://xn--fiqs8s.example'],
  ])('is read from %j', (text, origin) => {
    expect(siteOrigin(text)).toBe(origin);
  });

  it.each([
    '',
    '*',
    'https://*',
    'https://*.example.com',
    'http://docs.example.com',
    'https://a.example/path',
    'https://a.example?x',
    'https://u@a.example',
    "https://a.example; script-src 'unsafe-inline'",
    'https://a.example https://b.example',
    'https://a.example:65536',
    'https://中国.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://-a.example',
    'null',
  ])('is not read from %j', (text) => {
    expect(siteOrigin(text)).toBeUndefined();
  });
});

describe('the code of a frame', () => {
  it('lets no title end an attribute', () => {
    const code = embedCode('https://s.example/embed/o/x?a=1&b=2', '"><script>');
    expect(code).toContain('src="https://s.example/embed/o/x?a=1&amp;b=2"');
    expect(code).toContain('title="&quot;&gt;&lt;script&gt;"');
  });
});
