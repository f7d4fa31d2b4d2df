import { isIP } from 'node:net';

/** Parsers of single values: `undefined` means "not valid". */
export const oneOf =
  <T extends string>(...choices: readonly T[]) =>
  (raw: string): T | undefined =>
    choices.find((choice) => choice === raw);

export const wholeNumber =
  (min: number, max: number) =>
  (raw: string): number | undefined => {
    const value = /^\d{1,15}$/.test(raw) ? Number(raw) : Number.NaN;
    return value >= min && value <= max ? value : undefined;
  };

const TRUTH: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
]);
export const yesOrNo = (raw: string): boolean | undefined => TRUTH.get(raw);

export const matching =
  (pattern: RegExp) =>
  (raw: string): string | undefined =>
    pattern.test(raw) ? raw : undefined;

/** A URL of one of the schemes (`redis:`), as it was written. */
export const urlOf =
  (...schemes: readonly string[]) =>
  (raw: string): string | undefined => {
    const url = parsed(raw);
    return url && schemes.includes(url.protocol) && url.hostname !== '' ? raw : undefined;
  };

/** Where people reach us: origin and path alone, without a slash at the end, because links are appended to it. */
export const publicAddress = (raw: string): string | undefined => {
  const url = parsed(raw);
  if (!url || !['http:', 'https:'].includes(url.protocol)) return undefined;
  const hasMore = url.username || url.password || url.search || url.hash;
  return hasMore ? undefined : `${url.origin}${url.pathname}`.replace(/\/+$/, '');
};

/** Addresses or networks (`10.0.0.0/8, ::1`) whose X-Forwarded headers are believed. Everybody is not a network. */
export const networks = (raw: string): readonly string[] | undefined => {
  const list = raw.split(',').map((part) => part.trim());
  return list.every(isNetwork) ? Object.freeze(list) : undefined;
};

const HOST_NAME = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/** Names of hosts (`robots.example.com`), in small letters; addresses are not names. */
export const hostNames = (raw: string): readonly string[] | undefined => {
  const list = raw.split(',').map((part) => part.trim());
  return list.every((name) => HOST_NAME.test(name)) ? Object.freeze(list) : undefined;
};

/** Origins (`http://127.0.0.1:8080`), without a path. */
export const origins = (raw: string): readonly string[] | undefined => {
  const list = raw.split(',').map((part) => part.trim());
  return list.every((origin) => parsed(origin)?.origin === origin) ? Object.freeze(list) : undefined;
};

/** Words with commas or spaces between them. */
export const words = (raw: string): readonly string[] => Object.freeze(raw.split(/[\s,]+/).filter(Boolean));

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return prefix === undefined || wholeNumber(1, family === 4 ? 32 : 128)(prefix) !== undefined;
}

function parsed(raw: string): URL | undefined {
  try {
    return new URL(raw);
  } catch {
    return undefined;
  }
}
