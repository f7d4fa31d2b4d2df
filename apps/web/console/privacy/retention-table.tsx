import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { Listed } from '../parts/listed.js';
import { EmptyState } from '../parts/states.js';
import { type RuleStanding, useRetention } from './privacy-requests.js';
import { privacyTexts } from './privacy.messages.js';

/** What goes by itself, what is due now, and when it went last. */
export function RetentionTable() {
  const texts = useTexts(privacyTexts);
  const retention = useRetention();
  return (
    <Listed query={retention} empty={<EmptyState title={texts.none} />}>
      {(standings) => (
        <div className="fm-card">
          <table className="fm-table" aria-label={texts.tabs.retention}>
            <thead>
              <tr>
                {[texts.rule, texts.kept, texts.due, texts.oldest, texts.lastRun, texts.nextRun].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {standings.map((standing) => (
                <Row key={standing.rule} of={standing} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Listed>
  );
}

function Row({ of: { rule, keptHours, from, due, oldest, ranAt, removed, nextAt } }: { readonly of: RuleStanding }) {
  const texts = useTexts(privacyTexts);
  const { ago, number, moment } = useFormat();
  return (
    <tr>
      <th scope="row">{texts.rules[rule] ?? rule}</th>
      <td data-label={texts.kept}>{texts.keptFor(keptHours, from)}</td>
      <td data-label={texts.due}>{number(due)}</td>
      <td data-label={texts.oldest}>{oldest === null ? texts.none : ago(oldest)}</td>
      <td data-label={texts.lastRun}>
        {ranAt === null ? texts.never : texts.removedLast(ago(ranAt), number(removed))}
      </td>
      <td data-label={texts.nextRun}>{moment(nextAt)}</td>
    </tr>
  );
}
