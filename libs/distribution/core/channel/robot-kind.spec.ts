import { describe, expect, it } from '@jest/globals';
import { isRobotAddress, type RobotKind } from './robot-kind.js';

const TOKEN = '0123456789abcdef';

describe('the address of a robot', () => {
  it.each<[RobotKind, string, Record<string, string>, boolean]>([
    ['feishu', '/open-apis/bot/v2/hook/0190a0a0-0000-7000-8000-000000000000', {}, true],
    ['feishu', '/open-apis/bot/v2/hook/', {}, false],
    ['feishu', '/open-apis/authen/v1/index', {}, false],
    ['dingtalk', '/robot/send', { access_token: TOKEN }, true],
    ['dingtalk', '/robot/send', {}, false],
    ['dingtalk', '/robot/send', { access_token: 'short' }, false],
    ['dingtalk', '/gettoken', { access_token: TOKEN }, false],
    ['wecom', '/cgi-bin/webhook/send', { key: TOKEN }, true],
    ['wecom', '/cgi-bin/gettoken', { key: TOKEN }, false],
    ['slack', '/services/T0/B0/xyz', {}, true],
    ['slack', '/services/T0/B0', {}, false],
    ['slack', '/services/../api', {}, false],
  ])('of %s with the path %s and %j is one: %s', (kind, path, parameters, expected) => {
    expect(isRobotAddress(kind, path, new Map(Object.entries(parameters)))).toBe(expected);
  });
});
