import { Autocomplete, Button, Group, Stack, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTexts } from '../i18n/locale.js';
import { withPassage } from '../quotes/with-passage.js';
import { CaseCard } from './case-card.js';
import { findingsTexts } from './findings.messages.js';
import type { DimensionName, Finding, Passage, Review } from './voice-requests.js';

interface ReviewFormProps {
  readonly finding: Finding;
  readonly dimensions: readonly DimensionName[];
  readonly isSaving: boolean;
  readonly put: (review: Review) => Promise<boolean>;
}

const HIDDEN = '[other]';
const LEAST_REASON = 3;

function hiding(text: string, hidden: readonly Passage[]): string {
  return hidden.toReversed().reduce((rest, { from, to }) => rest.slice(0, from) + HIDDEN + rest.slice(to), text);
}

/** Lets a settled finding be shown as it is previewed, or refuses one with a reason. */
export function ReviewForm({ finding, dimensions, isSaving, put }: ReviewFormProps) {
  const texts = useTexts(findingsTexts);
  const [hidden, setHidden] = useState<readonly Passage[]>([]);
  const [reason, setReason] = useState('');
  const isSettled = finding.state === 'coded';
  return (
    <Stack gap="sm" mt="sm">
      {isSettled && (
        <>
          <MoreMasks finding={finding} hidden={hidden} onChange={setHidden} />
          <CaseCard finding={finding} dimensions={dimensions} text={hiding(finding.masked, hidden)} />
        </>
      )}
      <Group gap="sm" align="flex-end">
        {isSettled && (
          <Button loading={isSaving} onClick={() => void put({ decision: 'reviewed', hidden })}>
            {texts.allow}
          </Button>
        )}
        <Autocomplete
          label={texts.reason}
          data={[...texts.reasons]}
          value={reason}
          onChange={setReason}
          maxLength={1_000}
          flex="1 1 220px"
          maw={360}
        />
        <Button
          variant="default"
          disabled={reason.trim().length < LEAST_REASON}
          loading={isSaving}
          onClick={() => void put({ decision: 'refused', reason: reason.trim() })}
        >
          {texts.refuse}
        </Button>
      </Group>
    </Stack>
  );
}

interface MoreMasksProps {
  readonly finding: Finding;
  readonly hidden: readonly Passage[];
  readonly onChange: (hidden: readonly Passage[]) => void;
}

function MoreMasks({ finding: { masked, language }, hidden, onChange }: MoreMasksProps) {
  const texts = useTexts(findingsTexts);
  const area = useRef<HTMLTextAreaElement>(null);
  const hide = () => {
    const { selectionStart: from = 0, selectionEnd: to = 0 } = area.current ?? {};
    if (from < to) onChange(withPassage(hidden, { from, to }));
  };
  return (
    <>
      <Textarea
        ref={area}
        label={texts.masked}
        description={texts.hideHint}
        value={masked}
        lang={language}
        readOnly
        autosize
        maxRows={12}
      />
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={hide}>
          {texts.hide}
        </Button>
        {hidden.length > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => onChange([])}>
            {texts.showAll}
          </Button>
        )}
      </Group>
    </>
  );
}
