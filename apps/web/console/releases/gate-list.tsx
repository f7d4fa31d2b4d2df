import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTexts } from '../i18n/locale.js';
import { gatesTexts } from './gates.messages.js';
import { noteSentence } from './note-sentence.js';
import type { Gate } from './release-requests.js';

interface GateListProps {
  readonly gates: readonly Gate[];
  readonly nameOf: (slug: string) => string;
}

const WEIGHT = { blocking: 0, warning: 1, pass: 2 } as const;

/** Everything that is looked at before a result is public: what stops it first, then what wants a reason. */
export function GateList({ gates, nameOf }: GateListProps) {
  const ordered = gates.toSorted((a, b) => WEIGHT[a.level] - WEIGHT[b.level]);
  return (
    <ul className="fm-gates">
      {ordered.map((gate) => (
        <GateLine key={gate.id} gate={gate} nameOf={nameOf} />
      ))}
    </ul>
  );
}

function GateLine({ gate, nameOf }: { readonly gate: Gate } & Pick<GateListProps, 'nameOf'>) {
  const texts = useTexts(gatesTexts);
  const { id, level, notes } = gate;
  const word = { pass: texts.passed, warning: texts.warning, blocking: texts.blocking }[level];
  return (
    <li data-gate={id} data-level={level}>
      <GateIcon level={level} />
      <div>
        <Text component="span" fw={level === 'pass' ? 400 : 600}>
          {texts.gates[id] ?? id}
        </Text>{' '}
        <Text component="span" size="sm" c={level === 'blocking' ? 'var(--mantine-color-error)' : 'dimmed'}>
          {word}
        </Text>
        {notes.length > 0 && (
          <ul className="fm-list">
            {notes.map((note) => {
              const sentence = noteSentence(id, note, texts, nameOf);
              return <li key={sentence}>{sentence}</li>;
            })}
          </ul>
        )}
      </div>
    </li>
  );
}

function GateIcon({ level }: Pick<Gate, 'level'>) {
  if (level === 'blocking') return <IconCircleX size={20} aria-hidden color="var(--mantine-color-error)" />;
  if (level === 'warning') return <IconAlertTriangle size={20} aria-hidden color="var(--fm-attention)" />;
  return <IconCircleCheck size={20} aria-hidden color="var(--mantine-color-anchor)" />;
}
