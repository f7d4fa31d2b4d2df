import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCspReports } from './csp-report.js';

const SECRET = 'A'.repeat(43);

describe('the reports of a browser about the policy', () => {
  it('are read as the Reporting API sends them, without what a page holds', () => {
    const body = {
      effectiveDirective: 'require-trusted-types-for',
      blockedURL: 'trusted-types-sink',
      documentURL: `https://fairmark.example/s/${SECRET}/1?lang=en#x`,
      sourceFile: 'https://fairmark.example/assets/survey.js?x=1',
      lineNumber: 7,
      sample: `Element innerHTML|${SECRET}`,
      referrer: `https://fairmark.example/s/${SECRET}`,
    };
    const read = readCspReports([
      { type: 'csp-violation', body },
      { type: 'deprecation', body: {} },
    ]);
    expect(read).toEqual([
      {
        directive: 'require-trusted-types-for',
        blocked: 'trusted-types-sink',
        page: '/s/[redacted]/1',
        source: '/assets/survey.js',
        line: 7,
      },
    ]);
    expect(JSON.stringify(read)).not.toContain(SECRET);
  });

  it('are read as report-uri sends them', () => {
    const report = {
      'document-uri': `https://fairmark.example/admin/reset/${SECRET}`,
      'violated-directive': "script-src-elem 'self'",
      'blocked-uri': 'https://evil.example/x.js?q=1',
    };
    expect(readCspReports({ 'csp-report': report })).toEqual([
      {
        directive: 'script-src-elem',
        blocked: 'https://evil.example',
        page: '/admin/reset/[redacted]',
        source: '',
        line: null,
      },
    ]);
    expect(readCspReports({ 'csp-report': { 'blocked-uri': 'data:text/html,x' } })).toMatchObject([
      { blocked: 'data:', page: '' },
    ]);
  });

  it('are ten at most, of short fields, whatever was sent', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (sent) => {
        const reports = readCspReports([sent, { type: 'csp-violation', body: { blockedURL: sent, sourceFile: sent } }]);
        expect(reports.every(({ blocked, source }) => blocked.length <= 200 && source.length <= 200)).toBe(true);
      }),
    );
    expect(readCspReports(Array.from({ length: 50 }, () => ({ type: 'csp-violation', body: {} })))).toHaveLength(10);
    expect(['x', 1, null, [], {}].flatMap((sent) => readCspReports(sent))).toEqual([]);
  });
});
