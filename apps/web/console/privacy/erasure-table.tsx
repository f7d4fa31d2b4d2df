import { Badge } from '@mantine/core';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { Listed } from '../parts/listed.js';
import { EmptyState } from '../parts/states.js';
import { useErasures } from './privacy-requests.js';
import { privacyTexts } from './privacy.messages.js';

/** Who was erased, by hashes that name nobody. */
export function ErasureTable() {
  const texts = useTexts(privacyTexts);
  const erasures = useErasures();
  const { moment } = useFormat();
  return (
    <Listed query={erasures} empty={<EmptyState title={texts.noErasures} hint={texts.noErasuresHint} />}>
      {(list) => (
        <div className="fm-card">
          <table className="fm-table" aria-label={texts.tabs.erasures}>
            <thead>
              <tr>
                {[texts.subject, texts.when, texts.answers, texts.state].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {list.map(({ subjectId, requestedAt, answers, state }) => (
                <tr key={subjectId}>
                  <th scope="row">
                    <code>{subjectId.slice(0, 8)}</code>
                  </th>
                  <td data-label={texts.when}>{moment(requestedAt)}</td>
                  <td data-label={texts.answers}>{texts.choices[answers]}</td>
                  <td data-label={texts.state}>
                    <Badge variant="light" color={state === 'done' ? 'green' : 'yellow'}>
                      {texts.states[state]}
                    </Badge>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Listed>
  );
}
