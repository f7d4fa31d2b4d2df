import { describe, expect, it } from '@jest/globals';
import { messageBody, releaseData } from './message-body.js';

const notice = { study: 'rtc', wave: '2026q4', revision: 2, sha256: 'ab', reason: 'A correction' };

describe('the text of a message', () => {
  it('says what happened, when, and where to read it, and no number that is a result', () => {
    const data = releaseData(notice, 'https://fairmark.example');
    const body = messageBody('release.revised', new Date('2026-11-26T10:00:00Z'), data);
    expect(JSON.parse(body)).toEqual({
      type: 'release.revised',
      timestamp: '2026-11-26T10:00:00.000Z',
      data: {
        ...notice,
        links: {
          page: 'https://fairmark.example/b/rtc/2026q4',
          benchmark: 'https://fairmark.example/v1/benchmarks/rtc/2026q4?revision=2',
          ownResult: 'https://fairmark.example/v1/vendor/benchmarks/rtc/2026q4?revision=2',
        },
      },
    });
  });
});
