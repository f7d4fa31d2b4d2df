import { find } from './page.js';

const parser = new DOMParser();

export const parse = (html: string): Document => parser.parseFromString(html, 'text/html');

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
  script.src = src;
  document.head.append(script);
}
