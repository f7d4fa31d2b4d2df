import { Anchor, Badge, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { Listed } from '../parts/listed.js';
import { EmptyState } from '../parts/states.js';
import { type ContactImport, useImports } from './contact-requests.js';
import { importTexts } from './import.messages.js';

/** Where the contacts of a study came from, the latest list first. */
export function ImportsTab({ studyId }: { readonly studyId: string }) {
  const texts = useTexts(importTexts);
  const imports = useImports(studyId);
  return (
    <Listed query={imports} empty={<EmptyState title={texts.none} hint={texts.noneHint} />}>
      {(all) => (
        <ul className="fm-history">
          {all.map((one) => (
            <ImportItem key={one.id} studyId={studyId} one={one} />
          ))}
        </ul>
      )}
    </Listed>
  );
}

function ImportItem({ studyId, one }: { readonly studyId: string; readonly one: ContactImport }) {
  const texts = useTexts(importTexts);
  const { number, moment } = useFormat();
  const { counts } = one.report ?? {};
  const figures =
    counts &&
    (['new', 'updated', 'suppressed'] as const)
      .filter((outcome) => counts.people[outcome] > 0)
      .map((outcome) => `${texts.counts[outcome]} ${number(counts.people[outcome])}`)
      .join(' · ');
  return (
    <li>
      <Anchor
        component={Link}
        href={`/contacts/import/${one.id}?study=${studyId}`}
        aria-label={texts.look(one.fileName)}
      >
        <bdi>{one.fileName}</bdi>
      </Anchor>{' '}
      <Badge variant={one.state === 'applied' ? 'filled' : 'default'} color={one.state === 'failed' ? 'red' : 'ink'}>
        {texts.states[one.state]}
      </Badge>
      <Text size="sm" c="dimmed">
        {moment(one.createdAt)}
        {figures !== undefined && figures !== '' && ` · ${figures}`}
      </Text>
    </li>
  );
}
