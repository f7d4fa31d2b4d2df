import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useCan } from '../../api/session.js';
import { Problem } from '../../api/problem.js';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { useNotify } from '../../parts/notify.js';
import { saveFile } from '../../parts/save-file.js';
import { Gaps } from '../plan/plan-preview.js';
import { actOnRound, actWithReason, exportPath } from '../probe-requests.js';
import type { Round, RoundState } from '../probe-types.js';
import { ActDialog } from './act-dialog.js';
import type { RoundPartProps } from './round-part.js';
import { roundTexts } from './round.messages.js';

type Dialog = 'start' | 'cancel' | 'close';

/** Of a draft: its probes are made when it starts. */
const plannedProbes = ({ design: { scenarios, vendors, replicates } }: Round): number =>
  scenarios.length * vendors.length * replicates;

interface OfferedAct {
  readonly act: Dialog;
  readonly states: readonly RoundState[];
  readonly needs: 'plan' | 'settle';
}

const ACTS: readonly OfferedAct[] = [
  { act: 'cancel', states: ['draft', 'running', 'rating'], needs: 'plan' },
  { act: 'start', states: ['draft'], needs: 'plan' },
  { act: 'close', states: ['running', 'rating'], needs: 'settle' },
];

/** What whoever looks may do with the round as a whole, in its state. */
export function RoundActs({ round, at }: RoundPartProps) {
  const texts = useTexts(roundTexts);
  const may = { plan: useCan('probes.plan'), settle: useCan('probes.settle') };
  const [dialog, setDialog] = useState<Dialog>();
  const { state } = round;
  const open = ACTS.filter(({ states, needs }) => states.includes(state) && may[needs]).map(({ act }) => act);
  const names = { start: texts.start, cancel: texts.cancelRound, close: texts.close };
  return (
    <>
      {state !== 'draft' && <ExportButton at={at} name={round.name} />}
      {open.map((act) => (
        <Button key={act} variant={act === 'start' ? 'filled' : 'default'} onClick={() => setDialog(act)}>
          {names[act]}
        </Button>
      ))}
      <Dialogs round={round} at={at} dialog={dialog} onClose={() => setDialog(undefined)} />
    </>
  );
}

interface DialogsProps extends RoundPartProps {
  readonly dialog: Dialog | undefined;
  readonly onClose: () => void;
}

function Dialogs({ round, at, dialog, onClose }: DialogsProps) {
  const texts = useTexts(roundTexts);
  return (
    <>
      <ActDialog
        isOpen={dialog === 'start'}
        title={texts.startTitle}
        hint={texts.startHint(plannedProbes(round))}
        act={texts.start}
        done={texts.started}
        at={at}
        run={() => actOnRound(at, 'start')}
        renderFaults={(error) => <MissingConsent error={error} round={round} />}
        onClose={onClose}
      >
        <Gaps scenarios={round.scenarios} replicates={round.design.replicates} />
      </ActDialog>
      <ActDialog
        isOpen={dialog === 'cancel'}
        title={texts.cancelTitle}
        hint={texts.cancelHint}
        reason={texts.reason}
        act={texts.cancelRound}
        done={texts.cancelled}
        at={at}
        run={(reason) => actWithReason(at, 'cancel', reason)}
        onClose={onClose}
      />
      <ActDialog
        isOpen={dialog === 'close'}
        title={texts.closeTitle}
        hint={texts.closeHint}
        act={texts.close}
        done={texts.closed}
        at={at}
        run={() => actOnRound(at, 'close')}
        onClose={onClose}
      />
    </>
  );
}

const CONSENT = /^\/vendors\/([^/]+)\/scenarios\//;

/** Vendors that an urgent scenario waits for. */
function MissingConsent({ error, round }: { readonly error: unknown; readonly round: Round }) {
  const texts = useTexts(roundTexts);
  const { text } = useFormat();
  if (!(error instanceof Problem)) return null;
  const slugs = new Set(error.violations.flatMap(({ pointer }) => CONSENT.exec(pointer)?.[1] ?? []));
  if (slugs.size === 0) return null;
  return (
    <div>
      <Text>{texts.missingConsent}</Text>
      <ul className="fm-list">
        {round.vendors
          .filter(({ slug }) => slugs.has(slug))
          .map(({ slug, name }) => (
            <li key={slug}>
              <bdi>{text(name)}</bdi>
            </li>
          ))}
      </ul>
    </div>
  );
}

function ExportButton({ at, name }: Pick<RoundPartProps, 'at'> & { readonly name: string }) {
  const texts = useTexts(roundTexts);
  const notify = useNotify();
  const save = () => {
    saveFile(`${exportPath(at)}?bom=1`, `${name}.csv`).catch((error: unknown) =>
      notify.failed(texts.notExported, error),
    );
  };
  return (
    <Button variant="default" onClick={save}>
      {texts.export}
    </Button>
  );
}
