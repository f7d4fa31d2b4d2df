import { lookup as lookUp } from 'node:dns';
import { request as plainRequest, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { checkTarget, type EgressRules } from './check-target.js';
import { isPublicAddress } from './is-public-address.js';

/** What became of a message to another's server. `reason` names the kind of failure and nothing of its text. */
export type EgressAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly body: string; readonly retryAfter: number | null }
  | { readonly kind: 'refused' | 'failed'; readonly reason: string };

export interface EgressOptions {
  readonly rules: EgressRules;
  /** Milliseconds from beginning to end. */
  readonly timeout?: number;
  /** Bytes of the answer that are read; a longer one is a failure. */
  readonly largest?: number;
  /** How a name becomes addresses. */
  readonly lookup?: typeof lookUp;
}

const TIMEOUT = 10_000;
const LARGEST = 65_536;
const NOT_PUBLIC = 'EPRIVATE';

/**
 * Sends JSON to a server that is not ours: over https to a named host, at a public address, which is checked when
 * the connection is made and is the one that is connected to; no redirect is followed.
 */
export function postJson(target: string, body: unknown, options: EgressOptions): Promise<EgressAnswer> {
  const checked = checkTarget(target, options.rules);
  if (!checked.isAllowed) return Promise.resolve({ kind: 'refused', reason: checked.fault });
  const content = Buffer.from(JSON.stringify(body));
  const lookup = checked.isSink ? {} : { lookup: publicOnly(options.lookup ?? lookUp) };
  return exchange(checked.url, content, { ...options, ...lookup });
}

type Exchange = Omit<EgressOptions, 'lookup'> & { readonly lookup?: LookupFunction };

function exchange(url: URL, content: Buffer, options: Exchange): Promise<EgressAnswer> {
  return new Promise((resolve) => {
    const fail = (reason: string) => resolve({ kind: reason === NOT_PUBLIC ? 'refused' : 'failed', reason });
    const signal = AbortSignal.timeout(options.timeout ?? TIMEOUT);
    const send = url.protocol === 'https:' ? secureRequest : plainRequest;
    const request = send(url, requestOptions(content, signal, options.lookup), (response) => {
      const { statusCode = 0, headers } = response;
      const parts: Buffer[] = [];
      let size = 0;
      response.on('data', (part: Buffer) => {
        size += part.length;
        if (size > (options.largest ?? LARGEST)) {
          fail('answer-too-large');
          request.destroy();
        } else parts.push(part);
      });
      response.on('end', () => {
        const body = Buffer.concat(parts).toString('utf8');
        if (statusCode >= 300 && statusCode < 400) fail('redirect');
        else resolve({ kind: 'answered', status: statusCode, body, retryAfter: seconds(headers['retry-after']) });
      });
      response.on('error', (error) => fail(codeOf(error)));
    });
    request.on('error', (error) => fail(codeOf(error)));
    request.end(content);
  });
}

const requestOptions = (content: Buffer, signal: AbortSignal, lookup: LookupFunction | undefined): RequestOptions => ({
  method: 'POST',
  // One connection for one message: nothing is kept open to a server that is not ours.
  agent: false,
  signal,
  headers: { 'content-type': 'application/json; charset=utf-8', 'content-length': content.length },
  ...(lookup ? { lookup } : {}),
});

/** Looks a name up and hands on nothing if any of its addresses is not public; what it hands on is connected to. */
function publicOnly(resolve: typeof lookUp): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      const addresses = found ?? [];
      const isSafe = addresses.length > 0 && addresses.every(({ address }) => isPublicAddress(address));
      const refusal = error ?? (isSafe ? null : Object.assign(new Error('not a public address'), { code: NOT_PUBLIC }));
      if (refusal || options.all) callback(refusal, addresses);
      else callback(null, addresses[0]?.address ?? '', addresses[0]?.family);
    });
  };
}

const codeOf = (error: Error): string =>
  error.name === 'TimeoutError' || error.name === 'AbortError'
    ? 'timeout'
    : ((error as { code?: string }).code ?? 'connection-failed');

const seconds = (header: string | undefined): number | null => (/^\d{1,6}$/.test(header ?? '') ? Number(header) : null);
