import { describe, expect, it } from '@jest/globals';
import { parsePostmasterFile } from './postmaster-file.js';

const lines = ['4711', '/data/cluster', '1764000000', '40123', '', '127.0.0.1', '  123456   789', 'ready   ', ''];

describe('parsePostmasterFile', () => {
  it('reads process, port and state', () => {
    expect(parsePostmasterFile(lines.join('\n'))).toEqual({ pid: 4711, port: 40_123, isReady: true });
  });

  it('sees a server that is still starting', () => {
    expect(parsePostmasterFile(lines.slice(0, 4).join('\n'))).toEqual({ pid: 4711, port: 40_123, isReady: false });
    expect(parsePostmasterFile('4711\n/data\n1764000000\n')).toEqual({ pid: 4711, port: 0, isReady: false });
  });

  it.each(['', 'garbage', '-3\n', '0\n'])('reads nothing in %j', (text) => {
    expect(parsePostmasterFile(text)).toBeUndefined();
  });
});
