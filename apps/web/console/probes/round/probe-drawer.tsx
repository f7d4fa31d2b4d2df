import { Drawer, Stack, Text, Title } from '@mantine/core';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { ErrorState, LoadingState } from '../../parts/states.js';
import { History } from '../mine/history.js';
import { type RoundKey, useProbe } from '../probe-requests.js';
import type { Probe } from '../probe-types.js';
import { Transcript } from '../transcript.js';
import { useProbeWords } from '../use-probe-words.js';
import { ProbeState } from './probe-state.js';
import { roundTexts } from './round.messages.js';

interface ProbeDrawerProps {
  readonly at: RoundKey;
  /** Empty: closed. */
  readonly id: string;
  readonly onClose: () => void;
}

/** One probe with what happened and its masked transcript. */
export function ProbeDrawer({ at, id, onClose }: ProbeDrawerProps) {
  const texts = useTexts(roundTexts);
  const { words } = useProbeWords();
  return (
    <Drawer
      opened={id !== ''}
      onClose={onClose}
      position="right"
      size="lg"
      title={texts.probe}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {id !== '' && <Loaded at={at} id={id} />}
    </Drawer>
  );
}

function Loaded({ at, id }: Pick<ProbeDrawerProps, 'at' | 'id'>) {
  const { data, error, refetch } = useProbe(at, id);
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingState />;
  return <Shown probe={data} />;
}

function Shown({ probe }: { readonly probe: Probe }) {
  const { text } = useFormat();
  const { words } = useProbeWords();
  const { title, vendor, severity, replicate, events } = probe;
  return (
    <Stack gap="md">
      <div>
        <Title order={3} size="h4">
          {text(title)}
        </Title>
        <Text c="dimmed">
          <bdi>{text(vendor.name)}</bdi> · {words.severities[severity]} · {words.replicate(replicate)}
        </Text>
        <ProbeState probe={probe} />
      </div>
      {events.length > 0 && <History events={events} />}
      <MaskedTalk probe={probe} />
    </Stack>
  );
}

/** What was said, as everybody but its runner may read it. */
export function MaskedTalk({ probe: { messages } }: { readonly probe: Probe }) {
  const texts = useTexts(roundTexts);
  return (
    <section>
      <Title order={3} size="h5">
        {texts.masked}
      </Title>
      {messages.length === 0 ? (
        <Text c="dimmed">{texts.nothingWritten}</Text>
      ) : (
        <Transcript
          messages={messages.map(({ direction, judgement, masked }) => ({
            from: direction === 'in' ? 'support' : 'customer',
            isAutomatic: judgement === 'automatic',
            text: masked,
          }))}
        />
      )}
    </section>
  );
}
