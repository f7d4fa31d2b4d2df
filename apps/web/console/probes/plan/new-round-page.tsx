import '../probes.css';
import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { wallTimeAt } from '#distribution/core';
import { useTexts } from '../../i18n/locale.js';
import { PageHeading } from '../../parts/page-heading.js';
import { EmptyState, ErrorState, LoadingState } from '../../parts/states.js';
import { usePlanner, useScenarios } from '../probe-requests.js';
import type { CatalogueScenario, Planner } from '../probe-types.js';
import { useChosenWave } from '../use-chosen-wave.js';
import { NewRoundForm } from './new-round-form.js';
import { newRoundTexts } from './new-round.messages.js';
import { drawSeed, firstDraft } from './round-draft.js';

/** A round is put together step by step, with its plan in sight. */
export function NewRoundPage() {
  const texts = useTexts(newRoundTexts);
  const { waveId, name } = useChosenWave();
  return (
    <>
      <Anchor component={Link} href={`/probes?wave=${waveId}`} size="sm">
        ← {texts.all}
      </Anchor>
      <PageHeading title={texts.title} hint={name === '' ? texts.hint : `${name} · ${texts.hint}`} />
      <Loaded key={waveId} waveId={waveId} />
    </>
  );
}

function Loaded({ waveId }: { readonly waveId: string }) {
  const texts = useTexts(newRoundTexts);
  const planner = usePlanner(waveId);
  const scenarios = useScenarios(waveId);
  if (!planner.data || !scenarios.data) {
    const error = planner.error ?? scenarios.error;
    const retry = () => void Promise.all([planner.refetch(), scenarios.refetch()]);
    return error ? <ErrorState error={error} retry={retry} /> : <LoadingState />;
  }
  if (planner.data.vendors.length === 0) return <EmptyState title={texts.noVendors} hint={texts.noVendorsHint} />;
  if (planner.data.runners.length === 0) return <EmptyState title={texts.noRunners} hint={texts.noRunnersHint} />;
  return <Begun waveId={waveId} planner={planner.data} scenarios={scenarios.data} />;
}

interface BegunProps {
  readonly waveId: string;
  readonly planner: Planner;
  readonly scenarios: readonly CatalogueScenario[];
}

const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

function Begun({ waveId, planner, scenarios }: BegunProps) {
  const [first] = useState(() => {
    const today = wallTimeAt(new Date(), ownZone()).day;
    return firstDraft(planner, scenarios, { today, seed: drawSeed() });
  });
  return <NewRoundForm waveId={waveId} planner={planner} scenarios={scenarios} first={first} />;
}
