import { Button, Group } from '@mantine/core';
import { IconArrowBackUp, IconClockEdit } from '@tabler/icons-react';
import { useState } from 'react';
import { PROBE_EVENTS, type ProbeEventKind } from '#evidence/core/design';
import { useTexts } from '../../i18n/locale.js';
import { Refusal } from '../../parts/refusal.js';
import { useSaving } from '../../parts/use-saving.js';
import { PlanSection } from '../plan/plan-section.js';
import type { MyProbe, ProbeEvent } from '../probe-types.js';
import { CorrectDialog } from './correct-dialog.js';
import { mineTexts } from './mine.messages.js';
import { useProbeActs } from './mine-requests.js';
import { useServerNow } from './server-now.js';
import { notBefore, standing, undoable } from './standing-events.js';
import { useExactMoment } from './use-exact-moment.js';
import { WhenChoice } from './when-choice.js';

type Noted = Exclude<ProbeEventKind, 'sent'>;
const NOTED = PROBE_EVENTS.filter((kind): kind is Noted => kind !== 'sent');

function useNoting(probe: MyProbe) {
  const texts = useTexts(mineTexts);
  const exact = useExactMoment();
  const [told, tell] = useState({ sentence: '', events: 0 });
  // What was noted elsewhere since, such as by a pasted message, makes it old.
  const said = told.events === probe.events.length ? told.sentence : '';
  const acts = useProbeActs(probe.id);
  const saving = useSaving();
  const undo = (event: ProbeEvent) =>
    saving.run(async () => {
      const { events } = await acts.undo(event.id);
      const what = event.kind === 'sent' ? texts.send : texts.acts[event.kind];
      tell({ sentence: texts.takenBack(what), events: events.length });
    });
  const note = (kind: Noted, at: string) =>
    saving.run(async () => {
      const { events } = await acts.note(kind, at);
      tell({ sentence: texts.noted(texts.acts[kind], exact(at)), events: events.length });
    });
  return { note, undo, said, saving };
}

/** What came, at a touch: now, or at the time that is set. */
export function NotePad({ probe }: { readonly probe: MyProbe }) {
  const texts = useTexts(mineTexts);
  const { note, undo, said, saving } = useNoting(probe);
  const now = useServerNow(probe.now);
  const [other, setOther] = useState<string>();
  const last = undoable(probe.events);
  const isSolved = standing(probe.events).at(-1)?.kind === 'solved';
  const press = async (kind: Noted) => {
    if (await note(kind, other ?? notBefore(probe.events, new Date(now).toISOString()))) setOther(undefined);
  };
  return (
    <PlanSection title={texts.happened} hint={texts.happenedHint}>
      <WhenChoice at={other} now={now} onChange={setOther} />
      <div className="fm-acts">
        {NOTED.map((kind) => (
          <button
            key={kind}
            type="button"
            className="fm-act"
            disabled={saving.isSaving || isSolved || other === ''}
            onClick={() => void press(kind)}
          >
            <span>{texts.acts[kind]}</span>
            <span>{texts.actHints[kind]}</span>
          </button>
        ))}
      </div>
      <output className="fm-said">{said}</output>
      <Refusal error={saving.error} />
      {last && <LastOne probe={probe} last={last} onUndo={() => void undo(last)} isBusy={saving.isSaving} />}
    </PlanSection>
  );
}

interface LastOneProps {
  readonly probe: MyProbe;
  readonly last: ProbeEvent;
  readonly onUndo: () => void;
  readonly isBusy: boolean;
}

function LastOne({ probe, last, onUndo, isBusy }: LastOneProps) {
  const texts = useTexts(mineTexts);
  const [isCorrecting, setCorrecting] = useState(false);
  const what = last.kind === 'sent' ? texts.send : texts.acts[last.kind];
  return (
    <Group gap="xs" mt="sm">
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={18} aria-hidden />}
        disabled={isBusy}
        onClick={onUndo}
      >
        {texts.undoLast(what)}
      </Button>
      <Button
        variant="default"
        leftSection={<IconClockEdit size={18} aria-hidden />}
        onClick={() => setCorrecting(true)}
        aria-label={texts.correct(what)}
      >
        {texts.correctTitle}
      </Button>
      <CorrectDialog probe={probe} event={last} isOpen={isCorrecting} onClose={() => setCorrecting(false)} />
    </Group>
  );
}
