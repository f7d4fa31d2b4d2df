import { Anchor } from '@mantine/core';
import type { CampaignProgress } from '#distribution/core';
import { useCan } from '../../api/session.js';
import { useFormat } from '../../i18n/format.js';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { reasonTexts } from '../reasons.messages.js';
import { progressTexts } from './progress.messages.js';
import classes from './progress.module.css';
import { Section } from './section.js';

/** What became of the mails: sent, waiting, refused, come back, each with its reason. */
export function MailTable({ progress: { mails } }: { readonly progress: CampaignProgress }) {
  const texts = useTexts(progressTexts);
  const { reasons } = useTexts(reasonTexts);
  const { number } = useFormat();
  const { locale } = useLocale();
  const seesMails = useCan('mails.list');
  if (mails.length === 0) return null;
  const outbox = seesMails && <Anchor href={`/admin/outbox?lang=${locale}`}>{texts.toOutbox}</Anchor>;
  return (
    <Section title={texts.mails} aside={outbox}>
      <table className="fm-table" aria-label={texts.mails}>
        <thead>
          <tr>
            {[texts.kind, texts.state, texts.reason, texts.count].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mails.map(({ kind, state, reason, mails: count }) => (
            <tr key={`${kind} ${state} ${reason}`}>
              <th scope="row">{texts[kind === 'reminder' ? 'reminders' : 'invitations']}</th>
              <td data-label={texts.state}>{texts.mailStates[state] ?? state}</td>
              <td data-label={texts.reason}>{reason === null ? '—' : (reasons[reason] ?? reason)}</td>
              <td data-label={texts.count} className={classes['numbers']}>
                {number(count)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
