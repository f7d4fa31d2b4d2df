import {
  Checkbox,
  Modal,
  NativeSelect,
  PasswordInput,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  TextInput,
} from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { RobotKind } from '#distribution/core';
import type { Locale } from '#kernel';
import { useStudies } from '../api/catalogue.js';
import { fieldError } from '../api/sentence-of.js';
import { useFormat } from '../i18n/format.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { Conflict } from '../parts/conflict.js';
import { FormButtons } from '../parts/form-buttons.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useVersionedSave } from '../parts/use-versioned-save.js';
import {
  channelChange,
  emptyChannel,
  EVENTS,
  isComplete,
  KINDS,
  newChannel,
  SIGNS,
  typedChannel,
  type TypedChannel,
} from './channel-form.js';
import { addChannel, changeChannel, type Channel, CHANNELS_KEY, readChannel } from './channel-requests.js';
import { channelsTexts } from './channels.messages.js';

interface ChannelDialogProps {
  readonly edited: Channel | 'new' | undefined;
  readonly onClose: () => void;
}

export function ChannelDialog({ edited, onClose }: ChannelDialogProps) {
  const texts = useTexts(channelsTexts);
  const title = edited === undefined || edited === 'new' ? texts.add : texts.editOne(edited.name);
  return (
    <Modal
      opened={edited !== undefined}
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': texts.cancel }}
    >
      {edited !== undefined && <ChannelForm channel={edited === 'new' ? undefined : edited} onClose={onClose} />}
    </Modal>
  );
}

interface FormProps {
  readonly channel: Channel | undefined;
  readonly onClose: () => void;
}

const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

function useChannelForm({ channel, onClose }: FormProps) {
  const texts = useTexts(channelsTexts);
  const { locale } = useLocale();
  const notify = useNotify();
  const queries = useQueryClient();
  const { data: studies = [] } = useStudies();
  const [typed, setTyped] = useState<TypedChannel>(() =>
    channel ? typedChannel(channel) : emptyChannel('', locale, ownZone()),
  );
  const whole = typed.studyId === '' ? { ...typed, studyId: studies[0]?.id ?? '' } : typed;
  const saving = useVersionedSave<Channel>({
    base: channel ?? ({ version: 0 } as Channel),
    read: () => readChannel(channel?.id ?? ''),
    write: (version) =>
      channel ? changeChannel(channel.id, version, channelChange(whole)) : addChannel(newChannel(whole)),
    onSaved: async () => {
      await queries.invalidateQueries({ queryKey: CHANNELS_KEY });
      notify.done(channel ? texts.saved : texts.created);
      onClose();
    },
  });
  const set = (change: Partial<TypedChannel>) => setTyped((now) => ({ ...now, ...change }));
  return { typed: whole, set, saving, studies, channel };
}

type Form = ReturnType<typeof useChannelForm>;
const SHOWN = ['/name', '/url', '/secret', '/digestTime', '/timeZone'];

function ChannelForm(props: FormProps) {
  const texts = useTexts(channelsTexts);
  const form = useChannelForm(props);
  const { typed, saving, channel } = form;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void saving.save();
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        {!channel && <Where {...form} />}
        <Robot {...form} />
        <Events {...form} />
        <DigestFields {...form} />
        {saving.newer ? <NewerChannel {...form} /> : <Refusal error={saving.error} shown={SHOWN} />}
        <FormButtons
          submit={channel ? texts.save : texts.create}
          isSaving={saving.isSaving}
          isDisabled={saving.newer !== undefined || !isComplete(typed, !channel)}
          cancel={texts.cancel}
          onCancel={props.onClose}
        />
      </Stack>
    </form>
  );
}

function Where({ typed, set, studies }: Form) {
  const texts = useTexts(channelsTexts);
  const { text } = useFormat();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <NativeSelect
        label={texts.kind}
        value={typed.kind}
        onChange={({ currentTarget }) => set({ kind: currentTarget.value as RobotKind })}
        data={KINDS.map((kind) => ({ value: kind, label: texts.kinds[kind] }))}
        data-autofocus
      />
      <NativeSelect
        label={texts.study}
        value={typed.studyId}
        onChange={({ currentTarget }) => set({ studyId: currentTarget.value })}
        data={studies.map(({ id, title }) => ({ value: id, label: text(title) }))}
      />
    </SimpleGrid>
  );
}

function Robot(form: Form) {
  const {
    typed,
    set,
    saving: { error },
  } = form;
  const texts = useTexts(channelsTexts);
  const { locale } = useLocale();
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput
          label={texts.name}
          value={typed.name}
          onChange={({ currentTarget }) => set({ name: currentTarget.value })}
          error={fieldError(error, '/name', locale)}
          maxLength={200}
          required
        />
        <NativeSelect
          label={texts.language}
          value={typed.locale}
          onChange={({ currentTarget }) => set({ locale: currentTarget.value as Locale })}
          data={[
            { value: 'zh-CN', label: texts.chinese },
            { value: 'en', label: texts.english },
          ]}
        />
      </SimpleGrid>
      <Access {...form} />
    </>
  );
}

/** What lets us speak in the group; once kept it is not shown again. */
function Access({ typed, set, saving: { error }, channel }: Form) {
  const texts = useTexts(channelsTexts);
  const { locale } = useLocale();
  return (
    <>
      <Text size="sm" c="dimmed">
        {texts.kindHints[typed.kind]}
      </Text>
      <TextInput
        type="url"
        label={texts.url}
        description={channel ? texts.urlKept(channel.host) : texts.urlHint}
        value={typed.url}
        onChange={({ currentTarget }) => set({ url: currentTarget.value })}
        error={fieldError(error, '/url', locale)}
        maxLength={2_000}
        required={!channel}
        autoComplete="off"
        className="fm-mono"
      />
      {SIGNS[typed.kind] && (
        <PasswordInput
          label={texts.secret}
          description={channel?.hasSecret ? texts.secretKept : texts.secretHint}
          value={typed.secret}
          onChange={({ currentTarget }) => set({ secret: currentTarget.value })}
          error={fieldError(error, '/secret', locale)}
          maxLength={200}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': texts.showSecret }}
        />
      )}
    </>
  );
}

function Events({ typed, set }: Form) {
  const texts = useTexts(channelsTexts);
  return (
    <Checkbox.Group label={texts.eventsTitle} value={[...typed.events]} onChange={(events) => set({ events })}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt={4}>
        {EVENTS.map((event) => (
          <Checkbox key={event} value={event} label={texts.events[event]} />
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  );
}

function DigestFields({ typed, set, saving: { error } }: Form) {
  const texts = useTexts(channelsTexts);
  const { locale } = useLocale();
  return (
    <>
      <Switch
        label={texts.digest}
        description={texts.digestHint}
        checked={typed.hasDigest}
        onChange={({ currentTarget }) => set({ hasDigest: currentTarget.checked })}
      />
      {typed.hasDigest && (
        <SimpleGrid cols={2} spacing="sm">
          <TextInput
            type="time"
            label={texts.digestTime}
            value={typed.digestTime}
            onChange={({ currentTarget }) => set({ digestTime: currentTarget.value })}
            error={fieldError(error, '/digestTime', locale)}
          />
          <TextInput
            label={texts.timeZone}
            value={typed.timeZone}
            onChange={({ currentTarget }) => set({ timeZone: currentTarget.value })}
            error={fieldError(error, '/timeZone', locale)}
            maxLength={64}
          />
        </SimpleGrid>
      )}
    </>
  );
}

function NewerChannel({ typed, set, saving }: Form) {
  const texts = useTexts(channelsTexts);
  if (!saving.newer) return null;
  const theirs = typedChannel(saving.newer);
  const take = () => {
    set(theirs);
    saving.takeNewer();
  };
  const said = ({ hasDigest, digestTime, timeZone }: TypedChannel) =>
    hasDigest ? texts.daily(digestTime, timeZone) : texts.nothing;
  const told = ({ events }: TypedChannel) =>
    EVENTS.filter((event) => events.includes(event))
      .map((event) => texts.events[event])
      .join(', ');
  return (
    <Conflict
      fields={[
        { label: texts.name, mine: typed.name, theirs: theirs.name },
        { label: texts.eventsTitle, mine: told(typed), theirs: told(theirs) },
        { label: texts.digest, mine: said(typed), theirs: said(theirs) },
      ]}
      onKeepMine={() => void saving.saveOver()}
      onTakeTheirs={take}
    />
  );
}
