import { Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ProbeEventKind } from '#evidence/core/design';
import { useTexts } from '../../i18n/locale.js';
import type { MyProbe, ProbeEvent } from '../probe-types.js';
import { useProbeWords } from '../use-probe-words.js';
import { clockText } from './clock-text.js';
import { mineTexts } from './mine.messages.js';
import { useServerNow } from './server-now.js';
import { standing } from './standing-events.js';

interface Clock {
  readonly name: 'automatic' | 'human' | 'escalation' | 'solution';
  /** What stops it, whichever comes first: a solution is an answer by a person, too. */
  readonly stops: readonly ProbeEventKind[];
}

const CLOCKS: readonly Clock[] = [
  { name: 'human', stops: ['human-reply', 'solved'] },
  { name: 'automatic', stops: ['automatic-reply'] },
  { name: 'escalation', stops: ['escalated'] },
  { name: 'solution', stops: ['solved'] },
];

/** How long each answer has taken, or is taking: the clocks stop with the event they wait for. */
export function CourseClocks({ probe }: { readonly probe: MyProbe }) {
  const texts = useTexts(mineTexts);
  const events = standing(probe.events);
  return (
    <ul className="fm-clocks" aria-label={texts.clocksTitle}>
      {CLOCKS.map((clock) => (
        <OneClock key={clock.name} clock={clock} events={events} probe={probe} />
      ))}
    </ul>
  );
}

interface OneClockProps {
  readonly clock: Clock;
  readonly events: readonly ProbeEvent[];
  readonly probe: MyProbe;
}

function OneClock({ clock: { name, stops }, events, probe }: OneClockProps) {
  const texts = useTexts(mineTexts);
  const now = useServerNow(probe.now);
  const [sent] = events;
  const stop = events.find(({ kind }) => stops.includes(kind));
  const end = stop ? Date.parse(stop.at) : now;
  const isNever = probe.phase === 'finished' && stop === undefined;
  const passed = sent && !isNever ? Math.max(0, end - Date.parse(sent.at)) : undefined;
  return (
    <li data-stopped={stop !== undefined || undefined} data-main={name === 'human' || undefined}>
      <span>{texts.clocks[name]}</span>
      <span role="timer" className="fm-clock">
        {passed === undefined ? '–' : clockText(passed)}
      </span>
      <ClockState isStopped={stop !== undefined} isNever={isNever} passed={passed} />
      {name === 'human' && passed !== undefined && <Promised passed={passed} minutes={probe.promiseMinutes} />}
    </li>
  );
}

interface ClockStateProps {
  readonly isStopped: boolean;
  readonly isNever: boolean;
  readonly passed: number | undefined;
}

function ClockState({ isStopped, isNever, passed }: ClockStateProps) {
  const texts = useTexts(mineTexts);
  if (isNever) return <Text size="sm">{texts.never}</Text>;
  if (passed === undefined) return <Text size="sm">{texts.notBegun}</Text>;
  return (
    <Text size="sm">
      {isStopped && <IconCheck size={16} className="fm-inline" aria-hidden />} {isStopped ? texts.stopped : texts.runs}
    </Text>
  );
}

const MINUTE_MS = 60_000;

function Promised({ passed, minutes }: { readonly passed: number; readonly minutes: number }) {
  const texts = useTexts(mineTexts);
  const { lasting } = useProbeWords();
  const isLate = passed > minutes * MINUTE_MS;
  return (
    <Text size="sm" c={isLate ? 'var(--fm-attention)' : 'dimmed'}>
      {isLate ? texts.late(lasting(minutes)) : texts.within(lasting(minutes))}
    </Text>
  );
}
