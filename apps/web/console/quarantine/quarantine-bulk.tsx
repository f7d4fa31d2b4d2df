import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sentenceOfCode } from '../api/sentence-of.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { LEAST_REASON, QuarantineReason } from './quarantine-reason.js';
import {
  decideAll,
  type DecisionOutcome,
  QUARANTINE_KEY,
  type QuarantineDecision,
  type QuarantinedAnswer,
} from './quarantine-requests.js';
import { useTakeBack } from './take-back-button.js';
import { quarantineTexts } from './quarantine.messages.js';

interface QuarantineBulkProps {
  readonly picked: readonly QuarantinedAnswer[];
  readonly onDone: () => void;
}

/** One decision about all that were picked. */
export function QuarantineBulk({ picked, onDone }: QuarantineBulkProps) {
  const texts = useTexts(quarantineTexts);
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      {picked.length > 0 && (
        <div className="fm-bar">
          <output>{texts.picked(picked.length)}</output>
          <Group gap="xs">
            <Button variant="default" onClick={onDone}>
              {texts.unpick}
            </Button>
            <Button onClick={() => setOpen(true)}>{texts.decideAll}</Button>
          </Group>
        </div>
      )}
      <Modal
        opened={isOpen}
        onClose={close}
        title={texts.decideAll}
        size="lg"
        closeButtonProps={{ 'aria-label': texts.close }}
      >
        <BulkForm picked={picked} onDone={onDone} onClose={close} />
      </Modal>
    </>
  );
}

/** Decides about each, and offers the way back of those that were left out. */
function useBulk({ picked, onDone, onClose }: QuarantineBulkProps & { readonly onClose: () => void }) {
  const texts = useTexts(quarantineTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const back = useTakeBack();
  const saving = useSaving();
  const [refused, setRefused] = useState<readonly DecisionOutcome[]>([]);
  const put = (decision: QuarantineDecision, reason: string) =>
    saving.run(async () => {
      const outcomes = await decideAll(picked, decision, reason);
      await queries.invalidateQueries({ queryKey: QUARANTINE_KEY });
      const done = outcomes.filter(({ outcome }) => outcome === 'done');
      const undo = decision === 'discard' ? () => back(done) : undefined;
      if (done.length > 0) notify.done(texts.decidedAll(done.length), undo);
      setRefused(outcomes.filter(({ outcome }) => outcome !== 'done'));
      if (done.length < outcomes.length) return;
      onDone();
      onClose();
    });
  return { ...saving, put, refused };
}

function BulkForm(props: QuarantineBulkProps & { readonly onClose: () => void }) {
  const texts = useTexts(quarantineTexts);
  const [reason, setReason] = useState('');
  const { error, isSaving, put, refused } = useBulk(props);
  const isReady = reason.trim().length >= LEAST_REASON && props.picked.length > 0;
  return (
    <Stack gap="md">
      <Text>{texts.decideAbout(props.picked.length)}</Text>
      <QuarantineReason value={reason} onChange={setReason} error={error} />
      <Refused outcomes={refused} />
      <Refusal error={error} shown={['/reason']} />
      <Text size="sm" c="dimmed">
        {texts.eachAlone}
      </Text>
      <Group gap="xs">
        <Button loading={isSaving} disabled={!isReady} onClick={() => void put('release', reason.trim())}>
          {texts.release}
        </Button>
        <Button
          variant="default"
          loading={isSaving}
          disabled={!isReady}
          onClick={() => void put('discard', reason.trim())}
        >
          {texts.discard}
        </Button>
      </Group>
    </Stack>
  );
}

function Refused({ outcomes }: { readonly outcomes: readonly DecisionOutcome[] }) {
  const texts = useTexts(quarantineTexts);
  const { locale } = useLocale();
  if (outcomes.length === 0) return null;
  const codes = [...new Set(outcomes.map(({ outcome }) => outcome))];
  return (
    <div role="alert">
      <Text c="var(--mantine-color-error)">{texts.notDone(outcomes.length)}</Text>
      <ul>
        {codes.map((code) => {
          const count = outcomes.filter(({ outcome }) => outcome === code).length;
          return <li key={code}>{texts.outcomesOf(sentenceOfCode(code, locale), count)}</li>;
        })}
      </ul>
    </div>
  );
}
