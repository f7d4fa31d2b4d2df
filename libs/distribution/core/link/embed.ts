/** How many sites may show one link in a frame. */
export const MOST_ORIGINS = 10;

const HOST = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

const USUAL_PORT = { https: '443', http: '80' } as const;
const LOCAL = new Set(['localhost', '127.0.0.1']);
const HIGHEST_PORT = 65_535;

/**
 * A site that may show the survey, as browsers write it: scheme, host and, where it is not the usual one, port.
 * Undefined for anything else: a path, a wildcard, http outside of one's own machine.
 */
export function siteOrigin(text: string): string | undefined {
  const match = /^(https?):\/\/([^/:?#@\s]+)(?::([1-9]\d{0,4}))?\/?$/.exec(text.trim().toLowerCase());
  if (!match) return undefined;
  const scheme = match[1] as keyof typeof USUAL_PORT;
  const host = match[2]!;
  const port = match[3] ?? USUAL_PORT[scheme];
  if (!isAllowed(scheme, host) || Number(port) > HIGHEST_PORT) return undefined;
  return `${scheme}://${host}${port === USUAL_PORT[scheme] ? '' : `:${port}`}`;
}

const isAllowed = (scheme: string, host: string): boolean => HOST.test(host) && (scheme === 'https' || LOCAL.has(host));

/** What is pasted into a page to show the survey there. Every part is ours or checked, and escaped none the less. */
export function embedCode(url: string, title: string): string {
  return `<iframe src="${escaped(url)}" title="${escaped(title)}" width="100%" height="640" loading="lazy" referrerpolicy="no-referrer" style="border:0"></iframe>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
