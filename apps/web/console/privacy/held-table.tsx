import { Badge } from '@mantine/core';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import type { Fate, HeldSection } from './privacy-requests.js';
import { privacyTexts } from './privacy.messages.js';

const COLOURS: Readonly<Record<Fate, string>> = { delete: 'red', unlink: 'yellow', reduce: 'gray', keep: 'gray' };

/** Each part that there is something of, and what an erasure does with it. */
export function HeldTable({ sections }: { readonly sections: readonly HeldSection[] }) {
  const texts = useTexts(privacyTexts);
  const { number } = useFormat();
  return (
    <div className="fm-card">
      <table className="fm-table" aria-label={texts.held}>
        <thead>
          <tr>
            {[texts.part, texts.count, texts.onErasure].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sections.map(({ name, count, fate }) => (
            <tr key={name}>
              <th scope="row">{texts.sections[name] ?? name}</th>
              <td data-label={texts.count}>{number(count)}</td>
              <td data-label={texts.onErasure}>
                <Badge variant="light" color={COLOURS[fate]}>
                  {texts.fates[fate]}
                </Badge>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
