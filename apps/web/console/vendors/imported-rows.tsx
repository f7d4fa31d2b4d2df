import { Alert, Badge, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import type { Violation } from '#kernel';
import type { ImportOutcome } from '#study/core';
import { useTexts } from '../i18n/locale.js';
import type { ImportedRow } from './vendor-requests.js';
import { importTexts } from './import.messages.js';

const COLOURS: Readonly<Record<ImportOutcome, string>> = {
  new: 'ink',
  updated: 'orange',
  unchanged: 'gray',
  invalid: 'red',
};

/** What each row of the file would do, or what is wrong with it. */
export function ImportedRows({ rows }: { readonly rows: readonly ImportedRow[] }) {
  const texts = useTexts(importTexts);
  const hasFaults = rows.some(({ outcome }) => outcome === 'invalid');
  const [onlyFaults, setOnlyFaults] = useState(false);
  const shown = onlyFaults && hasFaults ? rows.filter(({ outcome }) => outcome === 'invalid') : rows;
  return (
    <>
      {hasFaults && (
        <Switch
          label={texts.onlyFaults}
          checked={onlyFaults}
          onChange={({ currentTarget }) => setOnlyFaults(currentTarget.checked)}
          mb="sm"
        />
      )}
      <div className="fm-card">
        <table className="fm-table" aria-label={texts.checked}>
          <thead>
            <tr>
              <th scope="col">{texts.row}</th>
              <th scope="col">{texts.outcome}</th>
              <th scope="col">{texts.problem}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.row}>
                <th scope="row">
                  {row.row} <code>{[row.vendor, row.product ?? ''].filter((part) => part !== '').join(' / ')}</code>
                </th>
                <td data-label={texts.outcome}>
                  <Badge color={COLOURS[row.outcome]} variant={row.outcome === 'unchanged' ? 'default' : 'filled'}>
                    {texts.outcomes[row.outcome]}
                  </Badge>
                </td>
                <td data-label={row.errors.length > 0 ? texts.problem : undefined}>
                  <Faults faults={row.errors} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Faults({ faults }: { readonly faults: readonly Violation[] }) {
  const texts = useTexts(importTexts);
  return faults.map(({ pointer, code }) => {
    const [, , , column] = pointer.split('/');
    return (
      <Text key={pointer + code} component="span" display="block">
        {column !== undefined && <code>{column}</code>} {texts.faults[code] ?? code}
      </Text>
    );
  });
}

/** The name of a column, or its number from 1 where nobody knows its name. */
function placeOf(pointer: string): string {
  const place = pointer.split('/').at(-1) ?? '';
  return /^\d+$/.test(place) ? `#${Number(place) + 1}` : place;
}

/** What is wrong with the file as a whole: nothing of it could be read row by row. */
export function FileFaults({ faults }: { readonly faults: readonly Violation[] }) {
  const texts = useTexts(importTexts);
  return (
    <Alert role="alert" color="red" title={texts.outcomes.invalid}>
      <ul>
        {faults.map(({ pointer, code }) => (
          <li key={pointer + code}>
            <code>{placeOf(pointer)}</code> {texts.faults[code] ?? code}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
