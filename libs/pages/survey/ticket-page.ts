import { html, type Html } from '../html.js';
import { sayIn } from '../messages/say.js';
import { surveyWords } from '../messages/survey.js';
import { ticketWords } from '../messages/ticket.js';
import { surveyDocument } from './survey-frame.js';
import type { SurveyFrame } from './survey-model.js';

export interface TicketPage extends Omit<SurveyFrame, 'island'> {
  /**
   * Before the trade, with the ticket in hand, or with an invitation that was used: traded for a ticket, or answered
   * without one. Nobody may know which.
   */
  readonly step: 'trade' | 'begin' | 'used';
  readonly keyId: string;
  readonly script: string;
  /** What people are told before they answer. */
  readonly consent: readonly string[];
}

/**
 * Where an invitation becomes a ticket, and a ticket a sitting. Without a script the way stays closed, and it is said:
 * what only the script can do is hidden until it is there, and what is for others is shown until then.
 */
export function ticketPage(page: TicketPage): string {
  const say = sayIn(ticketWords, page.locale);
  const title = say(TITLES[page.step]);
  return surveyDocument(page, {
    title,
    here: page.address,
    isInvited: page.step !== 'begin',
    scripts: [page.script],
    body: html`<h1>${title}</h1>
      ${BODIES[page.step](page)}`,
  });
}

const TITLES = { trade: 'title', begin: 'beginTitle', used: 'usedTitle' } as const;

const BODIES: Readonly<Record<TicketPage['step'], (page: TicketPage) => Html>> = {
  trade: (page) => {
    const say = sayIn(ticketWords, page.locale);
    return html`<p class="lead">${say('lead')}</p>
      <h2>${say('told')}</h2>
      ${page.consent.map((text) => html`<p>${text}</p>`)} ${act(page, say('trade'), say('trading'))}
      <section data-without>
        <h2>${say('withoutTitle')}</h2>
        <p>${say('without')}</p>
        <form method="post" action="${page.address}/start?lang=${page.locale}">
          <div class="actions"><button>${say('fallback')}</button></div>
        </form>
      </section>`;
  },
  begin: (page) => {
    const say = sayIn(ticketWords, page.locale);
    return html`<p class="lead">${say('beginLead')}</p>
      ${act(page, say('begin'), say('beginning'))}
      <section data-without>
        <h2>${say('withoutTitle')}</h2>
        <p>${say('missing')}</p>
      </section>`;
  },
  used: ({ keyId, locale }) => {
    const say = sayIn(ticketWords, locale);
    return html`<p class="lead">${say('usedLead')}</p>
      <p>${say('usedTicket')}</p>
      <p><a class="button" href="/t/${keyId}?lang=${locale}">${sayIn(surveyWords, locale)('resume')}</a></p>`;
  },
};

function act({ step, keyId, locale }: TicketPage, name: string, wait: string): Html {
  const say = sayIn(ticketWords, locale);
  return html`<div
    hidden
    data-ticket="${step}"
    data-key="${keyId}"
    data-wait="${wait}"
    data-missing="${say('missing')}"
    data-taken="${say('taken')}"
    data-failed="${say('failed')}"
  >
    <p class="status" role="status"></p>
    <div class="actions"><button type="button" class="main">${name}</button></div>
  </div>`;
}
