import './probes.css';
import { Anchor, Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'wouter';
import { useStudies } from '../api/catalogue.js';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { Listed } from '../parts/listed.js';
import { PageHeading } from '../parts/page-heading.js';
import { EmptyState, LoadingState } from '../parts/states.js';
import { useRounds } from './probe-requests.js';
import type { RoundCounts, RoundState, RoundSummary } from './probe-types.js';
import { probesTexts } from './probes.messages.js';
import { RoundBadge } from './round-badge.js';
import { useChosenWave } from './use-chosen-wave.js';
import { WaveChoice } from './wave-choice.js';

/** Rounds of a wave, and the ways to a new one and to the scenarios. */
export function ProbesPage() {
  const texts = useTexts(probesTexts);
  const chosen = useChosenWave();
  const { waveId } = chosen;
  return (
    <>
      <PageHeading title={texts.title} hint={texts.hint}>
        {waveId !== '' && (
          <Button component={Link} href={`/probes/scenarios?wave=${waveId}`} variant="default">
            {texts.scenarios}
          </Button>
        )}
        {waveId !== '' && <AddButton waveId={waveId} />}
      </PageHeading>
      {waveId === '' ? (
        <NoWave />
      ) : (
        <>
          <WaveChoice {...chosen} />
          <Rounds waveId={waveId} />
        </>
      )}
    </>
  );
}

function AddButton({ waveId }: { readonly waveId: string }) {
  const texts = useTexts(probesTexts);
  if (!useCan('probes.plan')) return null;
  return (
    <Button component={Link} href={`/probes/new?wave=${waveId}`} leftSection={<IconPlus size={18} aria-hidden />}>
      {texts.add}
    </Button>
  );
}

function NoWave() {
  const texts = useTexts(probesTexts);
  const { data } = useStudies();
  // Waves are read study by study: with a study there may be one on its way.
  if (data?.length !== 0) return <LoadingState />;
  return <EmptyState title={texts.noWaves} hint={texts.noWavesHint} />;
}

function Rounds({ waveId }: { readonly waveId: string }) {
  const texts = useTexts(probesTexts);
  const mayPlan = useCan('probes.plan');
  return (
    <Listed
      query={useRounds(waveId)}
      empty={<EmptyState title={texts.none} hint={mayPlan ? texts.noneHint : texts.noneReadOnly} />}
    >
      {(rounds) => (
        <div className="fm-card">
          <table className="fm-table" aria-label={texts.title}>
            <thead>
              <tr>
                {[texts.round, texts.state, texts.progress, texts.created].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rounds.map((round) => (
                <RoundRow key={round.id} round={round} waveId={waveId} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Listed>
  );
}

function RoundRow({ round, waveId }: { readonly round: RoundSummary; readonly waveId: string }) {
  const texts = useTexts(probesTexts);
  const { moment } = useFormat();
  return (
    <tr>
      <th scope="row">
        <Anchor component={Link} href={`/probes/${waveId}/${round.id}`} fw={600}>
          {round.name}
        </Anchor>
      </th>
      <td data-label={texts.state}>
        <span>
          <RoundBadge state={round.state} />
        </span>
      </td>
      <td data-label={texts.progress}>
        <CountLine state={round.state} counts={round.counts} />
      </td>
      <td data-label={texts.created}>
        <time dateTime={round.createdAt}>{moment(round.createdAt)}</time>
      </td>
    </tr>
  );
}

/** How far a round is, in the words of its state. */
export function CountLine({ state, counts }: { readonly state: RoundState; readonly counts: RoundCounts }) {
  const texts = useTexts(probesTexts);
  const { number } = useFormat();
  const { probes, due, finished, rated, disputed } = counts;
  const all = number(probes);
  if (state === 'draft') return <span>{texts.notStarted}</span>;
  return (
    <Text component="span" size="sm">
      {[
        texts.finished(number(finished), all),
        ...(state === 'running' && due > 0 ? [texts.due(number(due))] : []),
        texts.rated(number(rated), all),
        ...(disputed > 0 ? [texts.disputed(number(disputed))] : []),
      ].join(' · ')}
    </Text>
  );
}
