import { describe, expect, it } from '@jest/globals';
import type { RobotKind } from './robot-kind.js';
import { robotVerdict } from './robot-verdict.js';

const ok = { status: 200, retryAfter: null };

describe('what a provider answers', () => {
  it.each<[RobotKind, string]>([
    ['feishu', '{"code":0,"msg":"success"}'],
    ['feishu', '{"StatusCode":0,"StatusMessage":"success"}'],
    ['dingtalk', '{"errcode":0,"errmsg":"ok"}'],
    ['wecom', '{"errcode":0,"errmsg":"ok"}'],
    ['slack', 'ok'],
  ])('%s: %s means sent', (kind, body) => {
    expect(robotVerdict(kind, { ...ok, body })).toEqual({ kind: 'sent' });
  });

  it.each<[RobotKind, string, string]>([
    ['feishu', '{"code":11232,"msg":"frequency limited"}', 'code-11232'],
    ['dingtalk', '{"errcode":130101,"errmsg":"send too fast"}', 'code-130101'],
    ['wecom', '{"errcode":45009,"errmsg":"api freq out of limit"}', 'code-45009'],
  ])('%s: %s means later', (kind, body, reason) => {
    expect(robotVerdict(kind, { ...ok, body })).toEqual({ kind: 'later', reason, seconds: null });
  });

  it.each<[RobotKind, string, string]>([
    ['feishu', '{"code":19021,"msg":"sign match fail"}', 'code-19021'],
    ['dingtalk', '{"errcode":310000,"errmsg":"sign not match"}', 'code-310000'],
    ['wecom', '{"errcode":93000,"errmsg":"invalid webhook url"}', 'code-93000'],
    ['slack', 'invalid_payload', 'not-understood'],
    ['feishu', 'ok', 'not-understood'],
    ['feishu', 'null', 'not-understood'],
    ['feishu', '{"code":"0"}', 'not-understood'],
  ])('%s: %s means never', (kind, body, reason) => {
    expect(robotVerdict(kind, { ...ok, body })).toEqual({ kind: 'refused', reason });
  });

  it.each([
    [429, 'later'],
    [500, 'later'],
    [503, 'later'],
    [400, 'refused'],
    [404, 'refused'],
    [204, 'refused'],
  ])('with the status %i means %s, whatever the body says', (status, kind) => {
    expect(robotVerdict('feishu', { status, body: '{"code":0}', retryAfter: 30 })).toMatchObject({
      kind,
      reason: `http-${status}`,
    });
  });
});
