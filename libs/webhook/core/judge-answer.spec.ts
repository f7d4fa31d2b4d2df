import { describe, expect, it } from '@jest/globals';
import { judgeAnswer } from './judge-answer.js';

const answered = (status: number, retryAfter: number | null = null) =>
  judgeAnswer({ kind: 'answered', status, body: '', retryAfter });

describe('an answer', () => {
  it.each([200, 201, 202, 204, 299])('of %d means that the message arrived', (status) => {
    expect(answered(status)).toEqual({ kind: 'delivered' });
  });

  it('of 410 means that nobody wants any more', () => {
    expect(answered(410)).toEqual({ kind: 'gone' });
  });

  it.each([199, 300, 400, 401, 404, 429, 500, 503])('of %d means that it is tried again', (status) => {
    expect(answered(status, 7)).toEqual({ kind: 'later', reason: `http-${status}`, retryAfterSeconds: 7 });
  });

  it.each(['refused', 'failed'] as const)('that was none (%s) means that it is tried again', (kind) => {
    expect(judgeAnswer({ kind, reason: 'timeout' })).toEqual({
      kind: 'later',
      reason: 'timeout',
      retryAfterSeconds: null,
    });
  });
});
