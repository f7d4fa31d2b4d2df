import { Alert, Button, Group, Text } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { useTexts } from '../i18n/locale.js';
import { conflictTexts } from './conflict.messages.js';

/** A field as it was typed here and as it is stored now. */
export interface Difference {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

interface ConflictProps {
  readonly fields: readonly Difference[];
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** Two people changed the same thing: both versions, and the choice between them. */
export function Conflict({ fields, onKeepMine, onTakeTheirs }: ConflictProps) {
  const texts = useTexts(conflictTexts);
  const different = fields.filter(({ mine, theirs }) => mine !== theirs);
  return (
    <Alert role="alert" color="orange" icon={<IconGitMerge aria-hidden />} title={texts.title}>
      <Text mb="sm">{texts.hint}</Text>
      {different.length === 0 ? (
        <Text mb="sm">{texts.same}</Text>
      ) : (
        <table className="fm-table">
          <thead>
            <tr>
              <th scope="col">{texts.field}</th>
              <th scope="col">{texts.mine}</th>
              <th scope="col">{texts.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {different.map(({ label, mine, theirs }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td data-label={texts.mine}>{mine === '' ? '—' : mine}</td>
                <td data-label={texts.theirs}>{theirs === '' ? '—' : theirs}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Group mt="sm" gap="xs">
        <Button onClick={onKeepMine}>{texts.keepMine}</Button>
        <Button variant="default" onClick={onTakeTheirs}>
          {texts.takeTheirs}
        </Button>
      </Group>
    </Alert>
  );
}
