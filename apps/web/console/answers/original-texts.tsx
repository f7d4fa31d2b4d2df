import { Button, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { ANSWERS_KEY, type Mask, type OriginalText, saveMasks } from './answer-requests.js';
import { answersTexts } from './answers.messages.js';
import { reviewTexts } from './review.messages.js';

interface OriginalTextsProps {
  readonly id: string;
  readonly texts: readonly OriginalText[];
}

/** Texts as they were written, where more can be masked, or less. */
export function OriginalTexts({ id, texts }: OriginalTextsProps) {
  return (
    <Stack gap="md" mt="md">
      {texts.map((text) => (
        <OneText key={`${text.place} ${text.revisions}`} id={id} text={text} />
      ))}
    </Stack>
  );
}

/** Masks with one more; those it overlaps become part of it. */
function withMask(masks: readonly Mask[], { kind, from, to }: Mask): readonly Mask[] {
  const touched = masks.filter((mask) => mask.from < to && mask.to > from);
  const joined = {
    kind,
    from: Math.min(from, ...touched.map((mask) => mask.from)),
    to: Math.max(to, ...touched.map((mask) => mask.to)),
  };
  return [...masks.filter((mask) => !touched.includes(mask)), joined].toSorted((a, b) => a.from - b.from);
}

function useMasking(id: string, text: OriginalText) {
  const review = useTexts(reviewTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const saving = useSaving();
  const put = (masks: readonly Mask[]) =>
    saving.run(async () => {
      await saveMasks(id, text, masks);
      await queries.invalidateQueries({ queryKey: ANSWERS_KEY });
      const undo = async () => {
        await saveMasks(id, { ...text, revisions: text.revisions + 1 }, text.masks);
        await queries.invalidateQueries({ queryKey: ANSWERS_KEY });
      };
      notify.done(review.masksChanged, () => {
        undo().catch((error: unknown) => notify.failed(review.masksNotChanged, error));
      });
    });
  return { ...saving, put };
}

function OneText({ id, text }: { readonly id: string; readonly text: OriginalText }) {
  const review = useTexts(reviewTexts);
  const { masks: words } = useTexts(answersTexts);
  const area = useRef<HTMLTextAreaElement>(null);
  const [kind, setKind] = useState('other');
  const { error, isSaving, put } = useMasking(id, text);
  const hide = () => {
    const { selectionStart: from = 0, selectionEnd: to = 0 } = area.current ?? {};
    if (from < to) void put(withMask(text.masks, { kind, from, to }));
  };
  const written = { label: review.originalText, description: review.selectHint, value: text.text };
  return (
    <div>
      <Textarea ref={area} {...written} readOnly autosize />
      <Group gap="xs" align="flex-end" mt={6}>
        <Select
          label={review.kind}
          data={Object.entries(words).map(([value, label]) => ({ value, label }))}
          value={kind}
          onChange={(next) => setKind(next ?? 'other')}
          allowDeselect={false}
          maw={180}
        />
        <Button variant="default" loading={isSaving} onClick={hide}>
          {review.hide}
        </Button>
      </Group>
      <Refusal error={error} />
      {text.masks.length > 0 && <Masks text={text} isSaving={isSaving} put={put} />}
    </div>
  );
}

interface MasksProps {
  readonly text: OriginalText;
  readonly isSaving: boolean;
  readonly put: (masks: readonly Mask[]) => Promise<boolean>;
}

function Masks({ text: { text, masks }, isSaving, put }: MasksProps) {
  const review = useTexts(reviewTexts);
  const { masks: words } = useTexts(answersTexts);
  return (
    <>
      <Text size="sm" mt="xs">
        {review.maskedHere}
      </Text>
      <ul className="fm-masks">
        {masks.map((mask) => {
          const passage = text.slice(mask.from, mask.to);
          return (
            <li key={mask.from}>
              <span>
                {words[mask.kind] ?? mask.kind}: <b>{passage}</b>
              </span>
              <Button
                size="compact-xs"
                variant="default"
                disabled={isSaving}
                aria-label={review.showPassage(passage)}
                onClick={() => void put(masks.filter((one) => one !== mask))}
              >
                {review.show}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
