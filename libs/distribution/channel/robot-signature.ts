import { createHmac } from 'node:crypto';
import type { RobotKind } from '../core/index.js';

export interface SignedRequest {
  readonly url: string;
  readonly body: object;
}

/**
 * Signs a message with the robot's secret. Feishu and DingTalk sign the same text, `timestamp\nsecret`, in opposite
 * ways: for Feishu it is the key and nothing is signed, in seconds and in the body; for DingTalk the secret is the key
 * and it is what is signed, in milliseconds and in the address.
 */
export function signed(kind: RobotKind, request: SignedRequest, secret: string | null, now: Date): SignedRequest {
  if (secret === null) return request;
  if (kind === 'feishu') {
    const timestamp = String(Math.floor(now.getTime() / 1_000));
    const sign = createHmac('sha256', `${timestamp}\n${secret}`).digest('base64');
    return { ...request, body: { timestamp, sign, ...request.body } };
  }
  if (kind !== 'dingtalk') return request;
  const timestamp = String(now.getTime());
  const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
  const url = new URL(request.url);
  url.searchParams.set('timestamp', timestamp);
  url.searchParams.set('sign', sign);
  return { ...request, url: url.href };
}
