import { html, type Html } from '../html.js';
import { openLinkWords } from '../messages/open-link.js';
import { sayIn } from '../messages/say.js';
import { surveyWords } from '../messages/survey.js';
import { TRAP } from './field.js';
import { errorSummary, question } from './step-page.js';
import { surveyDocument } from './survey-frame.js';
import type { OpenLinkPage, Question } from './survey-model.js';
import { withVendor } from './with-vendor.js';

/** The field that carries what the device has worked out. */
export const PROOF = '-proof';

const LONGEST_ORGANISATION = 200;

const choice = (selected: string, options: readonly (readonly [value: string, label: string])[]) =>
  ({ kind: 'one', layout: 'list', selected, options: options.map(([value, label]) => ({ value, label })) }) as const;

function questionsOf({ locale, values, faults }: OpenLinkPage): readonly Question[] {
  const say = sayIn(openLinkWords, locale);
  const fault = (name: OpenLinkPage['faults'][number], text: string) => (faults.includes(name) ? text : undefined);
  return [
    {
      name: 'organisation',
      title: say('organisation'),
      hint: say('organisationHint'),
      isRequired: true,
      control: { kind: 'line', input: 'text', value: values.organisation, maxLength: LONGEST_ORGANISATION },
      error: fault('organisation', say('faultOrganisation')),
    },
    {
      name: 'size',
      title: say('size'),
      isRequired: true,
      control: choice(values.size, [
        ['S', say('sizeS')],
        ['M', say('sizeM')],
        ['L', say('sizeL')],
      ]),
      error: fault('size', say('faultSize')),
    },
    {
      name: 'region',
      title: say('region'),
      isRequired: true,
      control: choice(values.region, [
        ['CN', say('regionCn')],
        ['INTL', say('regionIntl')],
      ]),
      error: fault('region', say('faultRegion')),
    },
  ];
}

/** Opening it changes nothing; the form at its end takes a place and begins. */
export function openLinkPage(page: OpenLinkPage): string {
  return page.state === 'open' ? startPage(page) : closedPage(page, page.state);
}

const FAULTS = { again: 'faultAgain', 'needs-script': 'faultNeedsScript' } as const;

function startPage(page: OpenLinkPage): string {
  const [say, survey] = [sayIn(openLinkWords, page.locale), sayIn(surveyWords, page.locale)];
  const questions = questionsOf(page);
  const faulty = questions.filter(({ error }) => error !== undefined);
  const fault = faulty.length === 1 ? survey('errorsOne') : survey('errorsMany', { count: faulty.length });
  return surveyDocument(page, {
    title: faulty.length > 0 ? fault : page.study,
    here: page.address,
    isInvited: false,
    scripts: page.work ? [page.work.script] : [],
    body: html`<form
      method="post"
      action="${page.address}/start?lang=${page.locale}"
      novalidate
      ${page.work && html` data-work="${page.work.address}" data-wait="${say('wait')}"`}
    >
      ${errorSummary(faulty, fault, { ...page, questions })}${page.isOrganisationFull && html`<p class="notice" role="alert">${say('organisationFull')}</p>`}${page.fault && html`<p class="notice" role="alert">${say(FAULTS[page.fault])}</p>`}
      <h1>${withVendor(surveyWords.introTitle[page.locale], page.vendor)}</h1>
      <p class="lead">${say('lead', { minutes: page.minutes })}</p>
      ${facts(page)}${questions.map((asked) => question(asked, page, 'h2'))}
      <div class="trap" aria-hidden="true">
        <label for="website">Website</label><input name="${TRAP}" id="website" tabindex="-1" autocomplete="off" />
      </div>
      ${page.work && html`<input type="hidden" name="${PROOF}" value="" /><noscript><p class="hint">${say('noScript')}</p></noscript>`}
      <div class="actions"><button class="main">${say('start')}</button></div>
    </form>`,
  });
}

function facts({ locale, sponsor }: OpenLinkPage): Html {
  const survey = sayIn(surveyWords, locale);
  return html`<dl class="facts">
    <dt>${survey('introWho')}</dt>
    <dd>${sponsor}</dd>
    <dt>${survey('introUse')}</dt>
    <dd>${survey('introUseText')} ${sayIn(openLinkWords, locale)('apart')}</dd>
  </dl>`;
}

const CLOSED = {
  'not-yet': ['notYetTitle', 'notYetText'],
  paused: ['pausedTitle', 'pausedText'],
  full: ['fullTitle', 'fullText'],
  closed: ['closedTitle', 'closedText'],
} as const;

function closedPage(page: OpenLinkPage, state: keyof typeof CLOSED): string {
  const say = sayIn(openLinkWords, page.locale);
  const [title, text] = CLOSED[state];
  const results = sayIn(surveyWords, page.locale)('seeBenchmark');
  return surveyDocument(page, {
    title: say(title),
    here: page.address,
    isInvited: false,
    body: html`<h1>${say(title)}</h1>
      <p class="lead">${say(text)}</p>
      <p><a class="button" href="${page.benchmarkHref}">${results}</a></p>`,
  });
}
