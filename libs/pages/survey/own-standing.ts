import type { Locale } from '#kernel';
import { html, type Html } from '../html.js';
import { sayIn } from '../messages/say.js';
import { surveyWords } from '../messages/survey.js';
import { sharePicture } from './share-picture.js';
import type { OwnStanding, Published } from './survey-model.js';

const DATA_URL = 'data:image/svg+xml;charset=utf-8,';
const rounded = (score: number): number => Math.round(score);

const percent = (score: number): string => `${Math.min(100, Math.max(0, score)).toFixed(1)}%`;

/** A person's scores beside a published wave: a picture a row, and the same in words under it. */
export function ownStanding(standing: OwnStanding, locale: Locale): Html {
  const say = sayIn(surveyWords, locale);
  const { study, wave, vendor } = standing;
  const rows = standing.rows.map((row) => {
    const text = rowText(row, vendor, locale);
    return html`<div>
      <dt>${row.name}</dt>
      <dd>
        <svg class="standing" role="img" aria-label="${row.name}: ${text}" height="44" width="100%">
          <line x1="0" x2="100%" y1="22" y2="22" class="axis" />
          ${band(row.market, 'market', 28)}${band(row.vendor, 'vendor', 12)}${
            row.own !== null && html`<circle class="own" cx="${percent(row.own)}" cy="22" r="7" />`
          }
        </svg>
        <p class="hint">${text}</p>
      </dd>
    </div>`;
  });
  const picture = DATA_URL + encodeURIComponent(sharePicture(standing, locale));
  return html`<section class="own-standing">
    <h2>${say('ownTitle')}</h2>
    <p class="hint">${say('ownLead', { study, wave })}</p>
    <p class="legend" aria-hidden="true">
      <span class="own">${say('ownYou')}</span><span class="vendor">${vendor}</span
      ><span class="market">${say('ownMarket')}</span>
    </p>
    <dl>${rows}</dl>
    <p><a class="button plain" href="${picture}" download="fairmark.svg" data-picture>${say('savePicture')}</a></p>
  </section>`;
}

function band(published: Published | null, kind: 'vendor' | 'market', y: number): Html | false {
  if (!published) return false;
  const [low, high] = published.ci95;
  const width = Math.max(0, Math.min(100, high) - Math.max(0, low));
  return html`<rect
      class="${kind}"
      x="${percent(low)}"
      y="${y}"
      width="${width.toFixed(1)}%"
      height="4"
      rx="2"
    /><circle class="${kind}" cx="${percent(published.score)}" cy="${y + 2}" r="4" />`;
}

/** `You 75 · Aurora 68 (62–74) · Market 71 (69–73)`; what there is no number for is left out. */
export function rowText({ own, vendor, market }: OwnStanding['rows'][number], name: string, locale: Locale): string {
  const say = sayIn(surveyWords, locale);
  const interval = (who: string, published: Published | null) =>
    published
      ? [
          say('ownInterval', {
            name: who,
            score: rounded(published.score),
            low: rounded(published.ci95[0]),
            high: rounded(published.ci95[1]),
          }),
        ]
      : [];
  return [
    own === null ? [] : [say('ownValue', { name: say('ownYou'), score: rounded(own) })],
    interval(name, vendor),
    interval(say('ownMarket'), market),
  ]
    .flat()
    .join(' · ');
}
