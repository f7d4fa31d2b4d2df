import { Alert, Button, Group, List, Radio, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { Refusal } from '../parts/refusal.js';
import { EmptyState } from '../parts/states.js';
import { useSaving } from '../parts/use-saving.js';
import { EraseDialog } from './erase-dialog.js';
import { HeldTable } from './held-table.js';
import { type AnswerChoice, type PersonOverview, saveArchive } from './privacy-requests.js';
import { privacyTexts } from './privacy.messages.js';

interface HeldOfPersonProps {
  readonly email: string;
  readonly overview: PersonOverview;
  readonly answers: AnswerChoice;
  readonly onChoose: (answers: AnswerChoice) => void;
  readonly onErased: () => void;
}

/** What there is of somebody, what an erasure would do with it, and both things that can be done. */
export function HeldOfPerson({ email, overview, answers, onChoose, onErased }: HeldOfPersonProps) {
  const texts = useTexts(privacyTexts);
  const { ago } = useFormat();
  const held = overview.sections.filter(({ count }) => count > 0);
  return (
    <Stack gap="md">
      {overview.erasedAt !== null && <Alert variant="light">{texts.erasedBefore(ago(overview.erasedAt))}</Alert>}
      {held.length === 0 ? (
        <EmptyState title={texts.nothing} hint={texts.nothingHint} />
      ) : (
        <>
          <Title order={2} size="h3">
            {texts.held}
          </Title>
          <HeldTable sections={held} />
        </>
      )}
      {overview.anonymousHandIns > 0 && <Alert variant="light">{texts.anonymous(overview.anonymousHandIns)}</Alert>}
      <Releases of={overview.releases} />
      <Acts email={email} answers={answers} onChoose={onChoose} onErased={onErased} />
    </Stack>
  );
}

function Releases({ of: releases }: { readonly of: PersonOverview['releases'] }) {
  const texts = useTexts(privacyTexts);
  if (releases.length === 0) return null;
  return (
    <Alert variant="light" title={texts.releases}>
      <List size="sm">
        {releases.map(({ study, wave, revision }) => (
          <List.Item key={`${study} ${wave} ${revision}`}>{texts.release(study, wave, revision)}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

function Acts({ email, answers, onChoose, onErased }: Omit<HeldOfPersonProps, 'overview'>) {
  const texts = useTexts(privacyTexts);
  const mayAct = useCan('privacy.write');
  const saving = useSaving();
  const [isErasing, setErasing] = useState(false);
  if (!mayAct) return null;
  return (
    <>
      <Radio.Group
        label={texts.answersChoice}
        value={answers}
        onChange={(next) => onChoose(next === 'unlink' ? 'unlink' : 'erase')}
      >
        <Stack gap="xs" mt="xs">
          {(['erase', 'unlink'] as const).map((one) => (
            <Radio key={one} value={one} label={texts.choices[one]} />
          ))}
        </Stack>
      </Radio.Group>
      <Group>
        <Button variant="default" loading={saving.isSaving} onClick={() => void saving.run(() => saveArchive(email))}>
          {texts.export}
        </Button>
        <Button color="red" onClick={() => setErasing(true)}>
          {texts.erase}
        </Button>
      </Group>
      <Refusal error={saving.error} />
      <EraseDialog
        isOpen={isErasing}
        email={email}
        answers={answers}
        onErased={onErased}
        onClose={() => setErasing(false)}
      />
    </>
  );
}
