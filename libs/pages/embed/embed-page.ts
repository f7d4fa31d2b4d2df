import type { Locale } from '#kernel';
import { renderDocument } from '../document.js';
import { html } from '../html.js';
import { sayIn, words } from '../messages/say.js';
import { minify } from '../style/minify.js';

/** A benchmark in a frame on somebody else's page. */
export interface EmbedPage {
  readonly locale: Locale;
  readonly title: string;
  /** What the release allows to be said of it. */
  readonly headline: string;
  /** In the order of the release. A rank is a range as text; null for who has none, and score and interval likewise. */
  readonly rows: readonly {
    readonly name: string;
    readonly rank: string | null;
    readonly score: string | null;
    readonly interval: string | null;
  }[];
  /** The whole benchmark. */
  readonly href: string;
  readonly note: string;
}

const embedWords = {
  rank: words('名次区间', 'Rank range'),
  vendor: words('厂商', 'Vendor'),
  score: words('得分（95 % 区间）', 'Score (95 % interval)'),
  whole: words('查看完整基准：方法、区间与数据', 'The whole benchmark: method, intervals, data'),
  unranked: words('未排名', 'not ranked'),
  hidden: words('样本不足，不公布', 'too few answers to be shown'),
};

export const embedStyle = minify(`
  :root{color-scheme:light dark;--fg:#1b1f24;--bg:#fff;--muted:#5b6470;--line:#d5dae1;--accent:#0b5cad}
  @media(prefers-color-scheme:dark){:root{--fg:#eef1f5;--bg:#12161b;--muted:#a3adba;--line:#39424e;--accent:#7db8f5}}
  body{margin:0;padding:12px;font:15px/1.45 system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei",sans-serif;color:var(--fg);background:var(--bg)}
  h1{font-size:17px;margin:0 0 4px}
  p{margin:0 0 8px;color:var(--muted)}
  table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
  th,td{text-align:start;padding:5px 8px 5px 0;border-block-end:1px solid var(--line);font-weight:400}
  thead th{color:var(--muted);font-size:13px}
  td:last-child{text-align:end}
  thead th:last-child{text-align:end}
  b{color:var(--accent)}
  small{color:var(--muted)}
  a{color:var(--accent)}
  footer{margin-block-start:8px;font-size:13px}
`);

/** Everything in one file: a frame loads nothing else, runs nothing and knows nobody. */
export function embedPage({ locale, title, headline, rows, href, note }: EmbedPage): string {
  const say = sayIn(embedWords, locale);
  const lines = rows.map(
    ({ name, rank, score, interval }) =>
      html`<tr>
        <td>${rank === null ? html`<small>${say('unranked')}</small>` : html`<b>${rank}</b>`}</td>
        <th scope="row">${name}</th>
        <td>${score === null ? html`<small>${say('hidden')}</small>` : html`${score} <small>${interval}</small>`}</td>
      </tr>`,
  );
  return renderDocument({
    locale,
    title,
    stylesheet: '',
    style: embedStyle,
    body: html`<main>
      <h1>${headline}</h1>
      <p>${title}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">${say('rank')}</th>
            <th scope="col">${say('vendor')}</th>
            <th scope="col">${say('score')}</th>
          </tr>
        </thead>
        <tbody>
          ${lines}
        </tbody>
      </table>
      <footer><a href="${href}" target="_blank" rel="noopener">${say('whole')}</a><br /><small>${note}</small></footer>
    </main>`,
  });
}
