import type { Config, Keyring, Mail } from '#platform';
import { mailHeaders } from '#platform';
import { openSittings } from '../core/may-send.js';
import { wordsAt } from '../core/campaign/change-reminders.js';
import { RESULT_MAIL } from '../core/mail/built-in-mails.js';
import { messageIdOf } from '../core/mail/mail-reference.js';
import { type MailContentFacts, renderMail } from '../core/mail/render-mail.js';
import { surveyToken, unsubscribeToken } from '../link/survey-link.js';
import type { MailFacts } from './mail-attempt.queries.js';
import { mailIdOf, returnAddressOf } from './mail-id.js';

export interface MailMaking {
  readonly config: Config;
  readonly keyring: Keyring;
}

/**
 * A mail of a campaign from its rows. What is over is not asked about again; a mail of which everything is over is
 * shown as it was.
 */
export function mailOf({ config, keyring }: MailMaking, facts: MailFacts, now: Date): Mail {
  const unsubscribeUrl = `${config.publicUrl}/u/${unsubscribeToken(keyring, facts.sittings[0]?.invitationId ?? '')}`;
  const content = renderMail(wordsOf(facts, now), {
    locale: facts.locale,
    name: facts.name,
    surveyTitle: facts.studyTitle,
    sponsor: facts.sponsor,
    ...linksOf({ config, keyring }, facts, now),
    expiresOn: facts.closesAt.toISOString().slice(0, 10),
    unsubscribeUrl,
    preferencesUrl: `${unsubscribeUrl}/preferences`,
  });
  return {
    to: { name: facts.name, address: facts.email },
    ...content,
    ...recognisable({ config, keyring }, facts, unsubscribeUrl),
  };
}

const wordsOf = ({ content, kind, sentAt }: MailFacts, now: Date) =>
  kind === 'result' ? RESULT_MAIL : wordsAt(content, kind, sentAt ?? now);

/** A mail about results leads to what everybody may read, and no address in it but the way out is its reader's own. */
function linksOf(
  { config, keyring }: MailMaking,
  facts: MailFacts,
  now: Date,
): Pick<MailContentFacts, 'sittings' | 'leadsTo'> {
  if (facts.kind === 'result') {
    const url = `${config.publicUrl}/b/${facts.studySlug}/${facts.waveSlug}`;
    return { sittings: [{ vendor: facts.studyTitle, url }], leadsTo: 'results' };
  }
  const open = openSittings(facts, now);
  const sittings = (open.length > 0 ? open : facts.sittings).map(({ invitationId, epoch, vendorName }) => ({
    vendor: vendorName,
    url: `${config.publicUrl}/s/${surveyToken(keyring, 'invitation', invitationId, epoch)}`,
  }));
  return { sittings };
}

/** What lets a mail be known again when it comes back, and be answered by machines in the one way they should. */
function recognisable({ config, keyring }: MailMaking, facts: MailFacts, unsubscribeUrl: string) {
  const { campaignId, kind } = facts;
  const domain = config.mailFrom.address.split('@')[1] ?? '';
  const id = mailIdOf(keyring, facts);
  const mailbox = config.mailReturnAddress;
  const addressFor = (use: 'b' | 'u') =>
    mailbox === undefined ? undefined : returnAddressOf(keyring, mailbox, use, id);
  const returnPath = addressFor('b');
  return {
    headers: mailHeaders({
      messageId: messageIdOf(id, domain),
      campaignId,
      kind,
      domain,
      unsubscribeUrl,
      unsubscribeAddress: addressFor('u'),
    }),
    ...(returnPath === undefined ? {} : { returnPath }),
  };
}
