import { find } from './page.js';

interface Policy {
  createHTML(text: string): string;
  createScriptURL(address: string): string;
}

interface Policies {
  createPolicy(name: string, rules: Policy): Policy;
}

/** Pages that this site has rendered may become markup, and scripts that it serves may be loaded; nothing else. */
const rules: Policy = {
  createHTML: (text) => text,
  createScriptURL: (address) => {
    if (address.startsWith(`${location.origin}/assets/`)) return address;
    throw new TypeError('not a script of this site');
  },
};
const policy = (globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy('fairmark-page', rules) ?? rules;

const parser = new DOMParser();

export const parse = (html: string): Document => parser.parseFromString(policy.createHTML(html), 'text/html');

/** Shows another page of the survey in the place of this one, as a browser would that had gone there. */
export function swap(html: string, address: string | undefined): void {
  const next = parse(html);
  if (address && address !== location.href) history.pushState(null, '', address);
  document.title = next.title;
  document.documentElement.lang = next.documentElement.lang;
  document.body.replaceWith(document.adoptNode(next.body));
  for (const script of next.querySelectorAll<HTMLScriptElement>('head script[src]')) addScript(script.src);
  scrollTo(0, 0);
  const main = find('[autofocus]') ?? find('main');
  if (!main) return;
  main.tabIndex = -1;
  main.focus({ preventScroll: true });
}

function addScript(src: string): void {
  if (document.head.querySelector(`script[src="${new URL(src).pathname}"]`)) return;
  const script = document.createElement('script');
  script.type = 'module';
  script.src = policy.createScriptURL(src);
  document.head.append(script);
}
