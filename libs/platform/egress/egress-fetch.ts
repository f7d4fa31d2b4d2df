import { type EgressOptions, post } from './egress.js';

/** What a client of ours hands to `fetch`: a body of text, or none. */
interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | URLSearchParams | null | undefined;
}

/**
 * `fetch` for libraries that talk to a server of the operator's choice, by the rules of egress: a named host, https, a
 * public address, no redirect, not for long and not without end. Rejects where there was no answer.
 */
export const egressFetch =
  (options: EgressOptions) =>
  async (url: string, { method = 'GET', headers = {}, body }: Asked): Promise<Response> => {
    const content = Buffer.from(body?.toString() ?? '');
    const answer = await post(url, { method: method === 'GET' ? 'GET' : 'POST', content, headers }, options);
    if (answer.kind !== 'answered') throw new TypeError(`no answer: ${answer.reason}`);
    const told = answer.contentType === undefined ? {} : { 'content-type': answer.contentType };
    return new Response(hasBody(answer.status) ? answer.body : null, { status: answer.status, headers: told });
  };

const hasBody = (status: number): boolean => status !== 204 && status !== 205 && status !== 304;
