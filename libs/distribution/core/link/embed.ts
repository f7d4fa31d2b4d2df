/** How many sites may show one link in a frame. */
export const MOST_ORIGINS = 10;

const HOST = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * A site that may show the survey, as browsers write it: scheme, host and, where it is not the usual one, port.
 * Undefined for anything else: a path, a wildcard, http outside of one's own machine.
 */
export function siteOrigin(text: string): string | undefined {
  const match = /^(https?):\/\/([^/:?#@\s]+)(?::([1-9]\d{0,4}))?\/?$/.exec(text.trim().toLowerCase());
  const [, scheme = '', host = '', port] = match ?? [];
  if (!HOST.test(host) || Number(port ?? 1) > 65_535) return undefined;
  const isLocal = host === 'localhost' || host === '127.0.0.1';
  if (scheme === 'http' && !isLocal) return undefined;
  const isUsual = port === undefined || (scheme === 'https' && port === '443') || (scheme === 'http' && port === '80');
  return `${scheme}://${host}${isUsual ? '' : `:${port}`}`;
}

/** What is pasted into a page to show the survey there. Every part is ours or checked, and escaped none the less. */
export function embedCode(url: string, title: string): string {
  const escape = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<iframe src="${escape(url)}" title="${escape(title)}" width="100%" height="640" loading="lazy" referrerpolicy="no-referrer" style="border:0"></iframe>`;
}
