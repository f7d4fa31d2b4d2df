import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { ANSWERS_KEY, type AnswerSummary, type Decision, ruleAll } from './answer-requests.js';
import { answersTexts } from './answers.messages.js';
import { EffectPreview } from './effect-preview.js';
import { LEAST_REASON, ReasonField } from './reason-field.js';
import { reviewTexts } from './review.messages.js';

interface BulkBarProps {
  readonly picked: readonly AnswerSummary[];
  readonly nameOf: (vendorId: string) => string;
  readonly onDone: () => void;
}

/** One decision about all that were picked. */
export function BulkBar({ picked, nameOf, onDone }: BulkBarProps) {
  const texts = useTexts(reviewTexts);
  const [isOpen, setOpen] = useState(false);
  if (picked.length === 0) return null;
  return (
    <div className="fm-bar">
      <output>{texts.picked(picked.length)}</output>
      <Group gap="xs">
        <Button variant="default" onClick={onDone}>
          {texts.unpick}
        </Button>
        <Button onClick={() => setOpen(true)}>{texts.decideAll}</Button>
      </Group>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={texts.decideAboutAll(picked.length)}
        size="lg"
        closeButtonProps={{ 'aria-label': texts.close }}
      >
        <BulkForm picked={picked} nameOf={nameOf} onDone={onDone} />
      </Modal>
    </div>
  );
}

const RULES = 'rules';
const decisionOf = (choice: string): Decision => (choice === 'keep' || choice === 'exclude' ? choice : null);

/** Decides about all of them, and offers the way back. */
function useBulk(picked: readonly AnswerSummary[], onDone: () => void) {
  const texts = useTexts(reviewTexts);
  const answersWords = useTexts(answersTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const saving = useSaving();
  const decide = (ruling: Decision, reason: string) =>
    saving.run(async () => {
      const before = await ruleAll(
        picked.map(({ id, decisions }) => ({ id, ruling, decisions })),
        reason,
      );
      await queries.invalidateQueries({ queryKey: ANSWERS_KEY });
      const undo = async () => {
        await ruleAll(before, answersWords.undoReason);
        await queries.invalidateQueries({ queryKey: ANSWERS_KEY });
        notify.done(texts.undone(before.length));
      };
      notify.done(texts.decidedAll(before.length), () => {
        undo().catch((error: unknown) => notify.failed(answersWords.undone, error));
      });
      onDone();
    });
  return { ...saving, decide };
}

function BulkForm({ picked, nameOf, onDone }: BulkBarProps) {
  const texts = useTexts(reviewTexts);
  const words = useTexts(answersTexts);
  const [choice, setChoice] = useState('exclude');
  const [reason, setReason] = useState('');
  const { error, isSaving, decide } = useBulk(picked, onDone);
  const ids = picked.map(({ id }) => id);
  return (
    <Stack gap="md">
      <Radio.Group label={words.decide} value={choice} onChange={setChoice}>
        <Group mt={4}>
          <Radio value="exclude" label={words.exclude} />
          <Radio value="keep" label={words.keep} />
          <Radio value={RULES} label={words.toRules} />
        </Group>
      </Radio.Group>
      <ReasonField value={reason} onChange={setReason} error={error} />
      <EffectPreview key={choice} ids={ids} ruling={decisionOf(choice)} nameOf={nameOf} />
      <Refusal error={error} shown={['/reason']} />
      <Text size="sm" c="dimmed">
        {texts.allOrNone}
      </Text>
      <Group>
        <Button
          loading={isSaving}
          disabled={reason.trim().length < LEAST_REASON}
          onClick={() => void decide(decisionOf(choice), reason.trim())}
        >
          {texts.decideAboutAll(picked.length)}
        </Button>
      </Group>
    </Stack>
  );
}
