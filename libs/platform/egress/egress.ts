import { type IncomingMessage, request as plainRequest, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { checkTarget, type EgressRules } from './check-target.js';
import { NOT_PUBLIC, type NameLookup, publicOnly, systemLookup } from './name-lookup.js';

/** What became of a message to another's server. `reason` names the kind of failure and nothing of its text. */
export type EgressAnswer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly body: string;
      readonly retryAfter: number | null;
      readonly contentType?: string | undefined;
    }
  | { readonly kind: 'refused' | 'failed'; readonly reason: string };

export interface EgressOptions {
  readonly rules: EgressRules;
  /** Milliseconds from beginning to end. */
  readonly timeout?: number;
  /** Milliseconds until there is a connection, its encryption included. */
  readonly connectTimeout?: number;
  /** Bytes of the answer that are read. */
  readonly largest?: number;
  /** What a longer or slower answer is: a failure, or as much as was read, because its status says all. */
  readonly excess?: 'fails' | 'is-cut';
  readonly lookup?: NameLookup;
}

export interface Message {
  /** POST where nothing is said. */
  readonly method?: 'GET' | 'POST';
  readonly content: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

const TIMEOUT = 10_000;
const LARGEST = 65_536;

/** Sends JSON to a server that is not ours, as `post` does. */
export function postJson(target: string, body: unknown, options: EgressOptions): Promise<EgressAnswer> {
  const content = Buffer.from(JSON.stringify(body));
  return post(target, { content, headers: { 'content-type': 'application/json; charset=utf-8' } }, options);
}

/**
 * Sends a message to a server that is not ours: over https to a named host, at a public address, which is checked when
 * the connection is made and is the one that is connected to; no redirect is followed. Never rejects.
 */
export function post(target: string, message: Message, options: EgressOptions): Promise<EgressAnswer> {
  const checked = checkTarget(target, options.rules);
  if (!checked.isAllowed) return Promise.resolve({ kind: 'refused', reason: checked.fault });
  const lookup = checked.isSink ? undefined : publicOnly(options.lookup ?? systemLookup);
  return exchange(checked.url, message, { ...options, connectBy: lookup });
}

type Exchange = EgressOptions & { readonly connectBy: LookupFunction | undefined };

function exchange(url: URL, message: Message, options: Exchange): Promise<EgressAnswer> {
  return new Promise((resolve) => {
    const fail = (reason: string) => resolve({ kind: reason === NOT_PUBLIC ? 'refused' : 'failed', reason });
    // Once the status is there, whoever may take what was read does so.
    let answer: Reading | undefined;
    const stop = (reason: string) => {
      if (answer && options.excess === 'is-cut') resolve(answer.soFar());
      else fail(reason);
      request.destroy();
    };
    const isSecure = url.protocol === 'https:';
    const send = isSecure ? secureRequest : plainRequest;
    const request = send(url, requestOptions(message, options.connectBy), (response) => {
      answer = new Reading(response, options.largest ?? LARGEST);
      answer.read({
        onEnd: resolve,
        onExcess: () => stop('answer-too-large'),
        onError: (error) => stop(codeOf(error)),
      });
    });
    const total = options.timeout ?? TIMEOUT;
    const timers = [
      setTimeout(() => stop('timeout'), total),
      setTimeout(() => stop('connect-timeout'), options.connectTimeout ?? total),
    ];
    request.on('socket', (socket) =>
      socket.once(isSecure ? 'secureConnect' : 'connect', () => clearTimeout(timers[1])),
    );
    request.on('error', (error) => stop(codeOf(error)));
    request.on('close', () => timers.forEach(clearTimeout));
    request.end(message.content);
  });
}

/** An answer that is being read, and no more of it than may be. */
class Reading {
  readonly #parts: Buffer[] = [];
  #size = 0;

  constructor(
    private readonly response: IncomingMessage,
    private readonly largest: number,
  ) {}

  read(outcome: {
    readonly onEnd: (answer: EgressAnswer) => void;
    readonly onExcess: () => void;
    readonly onError: (error: Error) => void;
  }): void {
    this.response.on('data', (part: Buffer) => {
      if (this.#size <= this.largest) this.#parts.push(part);
      this.#size += part.length;
      if (this.#size > this.largest) outcome.onExcess();
    });
    this.response.on('end', () => outcome.onEnd(this.soFar()));
    this.response.on('error', outcome.onError);
  }

  soFar(): EgressAnswer {
    const { statusCode: status = 0, headers } = this.response;
    if (status >= 300 && status < 400) return { kind: 'failed', reason: 'redirect' };
    const body = Buffer.concat(this.#parts).subarray(0, this.largest).toString('utf8');
    const contentType = headers['content-type'];
    return { kind: 'answered', status, body, retryAfter: seconds(headers['retry-after']), contentType };
  }
}

const requestOptions = (
  { method = 'POST', content, headers }: Message,
  lookup: LookupFunction | undefined,
): RequestOptions => ({
  method,
  // One connection for one message: nothing is kept open to a server that is not ours.
  agent: false,
  headers: method === 'GET' ? headers : { ...headers, 'content-length': content.length },
  ...(lookup ? { lookup } : {}),
});

const codeOf = (error: Error): string => (error as { code?: string }).code ?? 'connection-failed';

const seconds = (header: string | undefined): number | null => (/^\d{1,6}$/.test(header ?? '') ? Number(header) : null);
