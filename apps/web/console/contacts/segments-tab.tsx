import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useQueryClient } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { SegmentRule } from '#distribution/core';
import { fieldError } from '../api/sentence-of.js';
import { useCan } from '../api/session.js';
import { RuleBuilder } from '../campaigns/audience/rule-builder.js';
import {
  addSegment,
  type Segment,
  segmentsKey,
  useSegmentCount,
  useSegments,
} from '../campaigns/audience/segment-requests.js';
import { useFormat } from '../i18n/format.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { FormButtons } from '../parts/form-buttons.js';
import { Listed } from '../parts/listed.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { EmptyState } from '../parts/states.js';
import { type Saving, useSaving } from '../parts/use-saving.js';
import { changeSegment, removeSegment } from './contact-requests.js';
import { contactsTexts } from './contacts.messages.js';
import { useVendorName } from './people-tab.js';

type Edited = Segment | 'new' | undefined;

/** Rules about contacts under names, each with whom it means now. */
export function SegmentsTab({ studyId }: { readonly studyId: string }) {
  const texts = useTexts(contactsTexts);
  const mayWrite = useCan('contacts.write');
  const segments = useSegments(studyId, true);
  const [edited, setEdited] = useState<Edited>();
  return (
    <>
      {mayWrite && (
        <Button
          variant="default"
          mb="md"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => setEdited('new')}
        >
          {texts.newSegment}
        </Button>
      )}
      <Listed query={segments} empty={<EmptyState title={texts.noSegments} hint={texts.noSegmentsHint} />}>
        {(all) => (
          <ul className="fm-history">
            {all.map((segment) => (
              <SegmentItem
                key={segment.id}
                studyId={studyId}
                segment={segment}
                onEdit={mayWrite ? () => setEdited(segment) : undefined}
              />
            ))}
          </ul>
        )}
      </Listed>
      <Modal
        opened={edited !== undefined}
        onClose={() => setEdited(undefined)}
        title={edited === undefined || edited === 'new' ? texts.newSegment : texts.editSegment(edited.name)}
        size="lg"
        closeButtonProps={{ 'aria-label': texts.close }}
      >
        {edited !== undefined && (
          <SegmentForm
            studyId={studyId}
            segment={edited === 'new' ? undefined : edited}
            onDone={() => setEdited(undefined)}
          />
        )}
      </Modal>
    </>
  );
}

/** How many a rule means, and for which vendors. */
function Count({ studyId, rule }: { readonly studyId: string; readonly rule: SegmentRule }) {
  const texts = useTexts(contactsTexts);
  const { number } = useFormat();
  const nameOf = useVendorName();
  const { data } = useSegmentCount(studyId, rule, true);
  if (!data) return <Text c="dimmed">…</Text>;
  const { people, suppressed, vendors } = data;
  return (
    <Text component="output" display="block" aria-live="polite">
      {suppressed > 0 ? texts.peopleAndSuppressed(number(people), number(suppressed)) : texts.people(number(people))}
      {vendors.length > 0 && (
        <Text component="span" display="block" size="sm" c="dimmed">
          {vendors.map(({ vendorId, people: some }) => `${nameOf(vendorId)} ${number(some)}`).join(' · ')}
        </Text>
      )}
    </Text>
  );
}

interface SegmentItemProps {
  readonly studyId: string;
  readonly segment: Segment;
  readonly onEdit: (() => void) | undefined;
}

function SegmentItem({ studyId, segment, onEdit }: SegmentItemProps) {
  const texts = useTexts(contactsTexts);
  return (
    <li>
      <Group justify="space-between" align="flex-start" gap="xs">
        <div>
          <b>
            <bdi>{segment.name}</bdi>
          </b>
          <Count studyId={studyId} rule={segment.rule} />
        </div>
        {onEdit && (
          <Button variant="default" size="compact-md" aria-label={texts.editSegment(segment.name)} onClick={onEdit}>
            {texts.edit}
          </Button>
        )}
      </Group>
    </li>
  );
}

interface SegmentFormProps {
  readonly studyId: string;
  readonly segment: Segment | undefined;
  readonly onDone: () => void;
}

function SegmentForm({ studyId, segment, onDone }: SegmentFormProps) {
  const texts = useTexts(contactsTexts);
  const { locale } = useLocale();
  const queries = useQueryClient();
  const notify = useNotify();
  const { run, error, isSaving } = useSaving();
  const [name, setName] = useState(segment?.name ?? '');
  const [rule, setRule] = useState<SegmentRule>(segment?.rule ?? { all: [] });
  const finish = async (sentence: string) => {
    await queries.invalidateQueries({ queryKey: segmentsKey(studyId) });
    notify.done(sentence);
    onDone();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      if (segment) await changeSegment(segment.id, segment.version, { name: name.trim(), rule });
      else await addSegment(studyId, name.trim(), rule);
      await finish(texts.saved);
    });
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="md">
        <TextInput
          label={texts.segmentName}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          error={fieldError(error, '/name', locale)}
          maxLength={200}
          required
          data-autofocus
        />
        <div>
          <Text fw={600} mb={4}>
            {texts.rule}
          </Text>
          <RuleBuilder studyId={studyId} rule={rule} onChange={setRule} isReadOnly={false} />
        </div>
        <Count studyId={studyId} rule={rule} />
        <Refusal error={error} shown={['/name']} />
        <FormButtons submit={texts.save} isSaving={isSaving} cancel={texts.cancel} onCancel={onDone}>
          {segment && <RemoveButton segment={segment} run={run} onRemoved={() => finish(texts.removed)} />}
        </FormButtons>
      </Stack>
    </form>
  );
}

interface RemoveButtonProps {
  readonly segment: Segment;
  readonly run: Saving['run'];
  readonly onRemoved: () => Promise<void>;
}

function RemoveButton({ segment: { id, name, version }, run, onRemoved }: RemoveButtonProps) {
  const texts = useTexts(contactsTexts);
  const remove = () =>
    run(async () => {
      await removeSegment(id, version);
      await onRemoved();
    });
  const ask = () =>
    modals.openConfirmModal({
      title: texts.remove,
      children: texts.removeAsk(name),
      labels: { confirm: texts.remove, cancel: texts.cancel },
      onConfirm: () => void remove(),
    });
  return (
    <Button variant="subtle" color="red" onClick={ask}>
      {texts.remove}
    </Button>
  );
}
