import { Button, Card, Group, Switch, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useCan } from '../api/session.js';
import { useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { choiceAfterKey, type CodingChoice, codingOf } from './coding-choice.js';
import { CodingForm } from './coding-form.js';
import { FindingText } from './finding-text.js';
import { findingsTexts } from './findings.messages.js';
import { SaidByCoders } from './said-by-coders.js';
import { codeFinding, type DimensionName, type Finding, refreshVoices, takeCodingBack } from './voice-requests.js';

interface CodingDeskProps {
  readonly waveId: string;
  readonly task: 'code' | 'decide';
  readonly findings: readonly Finding[];
  readonly dimensions: readonly DimensionName[];
}

/** One finding after the other; who skips one meets it again after the others. */
export function CodingDesk({ waveId, task, findings, dimensions }: CodingDeskProps) {
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const mayWrite = useCan('evidence.write');
  const current = findings.find(({ id }) => !skipped.includes(id)) ?? findings[0];
  if (!current) return null;
  const skip = () => setSkipped(skipped.length + 1 >= findings.length ? [] : [...skipped, current.id]);
  return mayWrite ? (
    <Seat key={current.id} {...{ waveId, task, dimensions, skip }} finding={current} />
  ) : (
    <Card withBorder>
      <FindingText finding={current} />
    </Card>
  );
}

interface SeatProps extends Omit<CodingDeskProps, 'findings'> {
  readonly finding: Finding;
  readonly skip: () => void;
}

function useCoding({ waveId, task, finding }: Pick<SeatProps, 'waveId' | 'task' | 'finding'>) {
  const texts = useTexts(findingsTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const saving = useSaving();
  const [choice, setChoice] = useState<CodingChoice>({});
  const save = () => {
    const coding = codingOf(choice);
    if (coding === undefined || saving.isSaving) return;
    void saving.run(async () => {
      await codeFinding(waveId, finding.id, task === 'code' ? 'coding' : 'decision', coding);
      const undo = () => {
        takeCodingBack(waveId, finding.id)
          .then(() => refreshVoices(queries))
          .catch((error: unknown) => notify.failed(texts.failed, error));
      };
      notify.done(task === 'code' ? texts.saved : texts.decided, undo);
      await refreshVoices(queries);
    });
  };
  return { ...saving, choice, setChoice, save };
}

function Seat({ waveId, task, finding, dimensions, skip }: SeatProps) {
  const texts = useTexts(findingsTexts);
  const { choice, setChoice, save, error, isSaving } = useCoding({ waveId, task, finding });
  const keys = useCodingKeys({ choice, setChoice, save, skip, dimensions });
  const saveLabel = task === 'code' ? texts.save : texts.decide;
  return (
    <Card withBorder component="section" aria-label={texts.views[task]}>
      <FindingText finding={finding} />
      {task === 'decide' ? (
        <SaidByCoders finding={finding} dimensions={dimensions} />
      ) : (
        <Text size="sm" c="dimmed" mb="xs">
          {texts.blind}
        </Text>
      )}
      <CodingForm {...{ finding, dimensions, choice, save, saveLabel, isSaving }} onChange={setChoice} />
      <Group mt="sm" justify="space-between">
        <Button variant="default" onClick={skip}>
          {texts.skip}
        </Button>
        <Switch
          label={texts.keys}
          description={texts.keysHint}
          checked={keys.isOn}
          onChange={({ currentTarget }) => keys.turn(currentTarget.checked)}
        />
      </Group>
      <Refusal error={error} />
    </Card>
  );
}

const KEPT = 'fairmark.voices.keys';

/** A radio and a button know what the keyboard does to them; a field takes letters. */
const takesKeys = (target: EventTarget | null, key: string): boolean => {
  if (!(target instanceof HTMLElement)) return false;
  const isField = target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type);
  if (isField || target.isContentEditable || /^(?:TEXTAREA|SELECT)$/.test(target.tagName)) return true;
  return key === 'Enter' && /^(?:BUTTON|A|SUMMARY)$/.test(target.tagName);
};

interface KeyActs {
  readonly choice: CodingChoice;
  readonly setChoice: (choice: CodingChoice) => void;
  readonly save: () => void;
  readonly skip: () => void;
  readonly dimensions: readonly DimensionName[];
}

/** Single letters may be switched off: whoever speaks to the computer sets them off by accident. */
function useCodingKeys({ choice, setChoice, save, skip, dimensions }: KeyActs) {
  const [isOn, setOn] = useState(() => localStorage.getItem(KEPT) !== 'off');
  useEffect(() => {
    if (!isOn) return undefined;
    const press = (event: KeyboardEvent) => {
      if (takesKeys(event.target, event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('[role="dialog"]') !== null) return;
      const next = choiceAfterKey(event.key, choice, dimensions);
      const acts: Readonly<Record<string, () => void>> = { Enter: save, s: skip };
      const act = next === undefined ? acts[event.key] : () => setChoice(next);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  const turn = (on: boolean) => {
    localStorage.setItem(KEPT, on ? 'on' : 'off');
    setOn(on);
  };
  return { isOn, turn };
}
