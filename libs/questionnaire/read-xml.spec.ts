import { describe, expect, it } from '@jest/globals';
import { readXml } from './read-xml.js';

const LAUGHS = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from(
  { length: 9 },
  (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n || ''};`.repeat(10)}">`,
).join('')}]><document>&lol9;</document>`;

describe('readXml', () => {
  it('reads elements, texts and CDATA, and leaves words as they are written', () => {
    expect(
      readXml('<?xml version="1.0"?><a x="1"><b>007</b><c><![CDATA[<i>1 & 2</i>]]></c><d>&lt;i&gt;</d></a>'),
    ).toEqual({
      '?xml': '',
      a: { b: '007', c: '<i>1 & 2</i>', d: '&lt;i&gt;' },
    });
  });

  it.each([
    ['a billion laughs', LAUGHS],
    ['a file from this machine', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['a document type of any kind', '<!doctype html><a/>'],
    ['an element that never ends', '<a><b></a>'],
    ['no XML at all', 'plain words'],
    ['nothing', ''],
    ['a well without a bottom', '<a>'.repeat(5_000) + '</a>'.repeat(5_000)],
  ])('refuses %s', (_, text) => expect(readXml(text)).toBeUndefined());

  it('gives nobody another prototype', () => {
    const read = readXml('<a><__proto__><polluted>1</polluted></__proto__></a>');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect((read?.['a'] as { polluted?: unknown } | undefined)?.polluted).toBeUndefined();
  });
});
