/**
 * Strict surveys: trades the invitation for a ticket that is signed unseen (RFC 9474), keeps it in this browser, and
 * hands it in without the invitation. What cannot be done here stays hidden, and the page says so.
 */
import { RSABSSA } from '@cloudflare/blindrsa-ts';

interface Kept {
  readonly message: string;
  readonly signature: string;
}

/** A trade on its way: sent again it is the same, so that a lost answer loses nothing. */
interface Trade {
  readonly message: string;
  readonly blinded: string;
  readonly inverse: string;
}

const TICKET_BYTES = 32;
const CONFLICT = 409;
const suite = RSABSSA.SHA384.PSS.Randomized();

const encode = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const decode = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

function kept(name: string): unknown {
  const text = localStorage.getItem(name);
  return text === null ? undefined : JSON.parse(text);
}

/** No cookie goes along; only a trade names the invitation. */
function send(address: string, body: object, token?: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Survey ${token}` } : {}) };
  return fetch(address, {
    method: 'POST',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers,
    body: JSON.stringify(body),
  });
}

async function publicKey(keyId: string): Promise<CryptoKey> {
  const answer = await fetch('/.well-known/ticket-keys', { credentials: 'omit' });
  const { keys } = (await answer.json()) as {
    readonly keys: readonly { kid: string; kty: string; n: string; e: string }[];
  };
  const found = keys.find(({ kid }) => kid === keyId);
  if (!found) throw new Error('no such key');
  const { kty, n, e } = found;
  return crypto.subtle.importKey(
    'jwk',
    { kty, n, e, alg: 'PS384', ext: true },
    { name: 'RSA-PSS', hash: 'SHA-384' },
    true,
    ['verify'],
  );
}

async function newTrade(key: CryptoKey): Promise<Trade> {
  const message = suite.prepare(crypto.getRandomValues(new Uint8Array(TICKET_BYTES)));
  const { blindedMsg, inv } = await suite.blind(key, message);
  return { message: encode(message), blinded: encode(blindedMsg), inverse: encode(inv) };
}

/** Answers what to say, or nothing when it went well. */
async function trade(box: HTMLElement, keyId: string): Promise<string | undefined> {
  const key = await publicKey(keyId);
  const name = `fairmark:trade:${keyId}`;
  const own = (kept(name) as Trade | undefined) ?? (await newTrade(key));
  localStorage.setItem(name, JSON.stringify(own));
  const token = location.pathname.split('/').at(2);
  const answer = await send('/v1/respond/ticket', { blinded: own.blinded }, token);
  if (answer.status === CONFLICT) return box.dataset['taken'];
  if (!answer.ok) return box.dataset['failed'];
  const { signature } = (await answer.json()) as { readonly signature: string };
  const ticket = await suite.finalize(key, decode(own.message), decode(signature), decode(own.inverse));
  const content: Kept = { message: own.message, signature: encode(ticket) };
  localStorage.setItem(`fairmark:ticket:${keyId}`, JSON.stringify(content));
  localStorage.removeItem(name);
  location.replace(`/t/${keyId}?lang=${document.documentElement.lang}`);
  return undefined;
}

async function begin(box: HTMLElement, keyId: string): Promise<string | undefined> {
  const ticket = kept(`fairmark:ticket:${keyId}`) as Kept | undefined;
  if (!ticket) return box.dataset['missing'];
  const locale = document.documentElement.lang === 'en' ? 'en' : 'zh-CN';
  const answer = await send('/v1/respond/ticket/redeem', { keyId, ...ticket, locale });
  if (!answer.ok) return box.dataset['failed'];
  const { address } = (await answer.json()) as { readonly address: string };
  location.replace(`${address}?lang=${locale}`);
  return undefined;
}

const box = document.querySelector<HTMLElement>('[data-ticket]');
const button = box?.querySelector('button');
const status = box?.querySelector('[role=status]');

/** Private windows of some browsers keep nothing, and plain http has no cryptography. */
function isAble(): boolean {
  try {
    localStorage.setItem('fairmark:able', '1');
    localStorage.removeItem('fairmark:able');
    return typeof crypto.subtle === 'object';
  } catch {
    return false;
  }
}

if (box && button && status && isAble()) {
  const act = box.dataset['ticket'] === 'begin' ? begin : trade;
  const name = button.textContent;
  box.hidden = false;
  document.querySelector<HTMLElement>('[data-without]')?.setAttribute('hidden', '');
  const run = async (): Promise<void> => {
    button.disabled = true;
    button.textContent = box.dataset['wait'] ?? name;
    const said = await act(box, box.dataset['key'] ?? '').catch(() => box.dataset['failed']);
    if (said === undefined) return;
    status.textContent = said;
    button.textContent = name;
    button.disabled = false;
  };
  button.addEventListener('click', (event) => {
    if (event.isTrusted && !button.disabled) void run();
  });
}
