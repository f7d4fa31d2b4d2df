import { Button, Group, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { SegmentRule } from '#distribution/core';
import { fieldError } from '../../api/sentence-of.js';
import { useCan } from '../../api/session.js';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { useNotify } from '../../parts/notify.js';
import { Refusal } from '../../parts/refusal.js';
import { useSaving } from '../../parts/use-saving.js';
import { audienceTexts } from './audience.messages.js';
import { addSegment, segmentsKey } from './segment-requests.js';

/** The same function each time, so that it is called once: when the field appears. */
const focus = (field: HTMLInputElement | null): void => field?.focus();

interface SaveSegmentProps {
  readonly studyId: string;
  readonly rule: SegmentRule;
}

/** Keeps the conditions under a name, for the next campaign. */
export function SaveSegment({ studyId, rule }: SaveSegmentProps) {
  const texts = useTexts(audienceTexts);
  const { locale } = useLocale();
  const mayWrite = useCan('contacts.write');
  const notify = useNotify();
  const queries = useQueryClient();
  const { run, error, isSaving } = useSaving();
  const [name, setName] = useState<string>();
  if (!mayWrite) return null;
  if (name === undefined)
    return (
      <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setName('')}>
        {texts.saveAs}
      </Button>
    );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      await addSegment(studyId, name.trim(), rule);
      await queries.invalidateQueries({ queryKey: segmentsKey(studyId) });
      notify.done(texts.segmentSaved);
      setName(undefined);
    });
  };
  return (
    <form onSubmit={onSubmit}>
      <Group align="flex-end" gap="xs" mt="xs">
        <TextInput
          label={texts.segmentName}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          error={fieldError(error, '/name', locale)}
          maxLength={200}
          required
          ref={focus}
        />
        <Button type="submit" loading={isSaving} disabled={name.trim() === ''}>
          {texts.save}
        </Button>
        <Button variant="default" onClick={() => setName(undefined)}>
          {texts.cancel}
        </Button>
      </Group>
      <Refusal error={error} shown={['/name']} />
    </form>
  );
}
