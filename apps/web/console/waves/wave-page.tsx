import '../studies/studies.css';
import './quotas.css';
import { Anchor, Badge, Text } from '@mantine/core';
import { Link, useParams } from 'wouter';
import { useStudies } from '../api/catalogue.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { PageHeading } from '../parts/page-heading.js';
import { ErrorState, LoadingState } from '../parts/states.js';
import { Quotas } from './quotas.js';
import { quotasTexts } from './quotas.messages.js';
import { useWave, type Wave } from './wave-requests.js';
import { wavesTexts } from './waves.messages.js';
import { zonedMoment } from './zoned-moment.js';

/** One wave: when it is, how it stands, and how many answers of a kind it takes. */
export function WavePage() {
  const { id } = useParams<{ id: string }>();
  const { data, error, refetch } = useWave(id);
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} level={1} /> : <LoadingState />;
  return <WaveParts wave={data} />;
}

function WaveParts({ wave }: { readonly wave: Wave }) {
  const texts = useTexts(quotasTexts);
  const words = useTexts(wavesTexts);
  const { text } = useFormat();
  const { data: studies = [] } = useStudies();
  const study = studies.find(({ id }) => id === wave.studyId);
  return (
    <>
      <PageHeading
        title={texts.wave(wave.slug)}
        hint={`${zonedMoment(wave.opensAt)} – ${zonedMoment(wave.closesAt)} · ${wave.timeZone}`}
      >
        <Badge variant={wave.state === 'open' ? 'filled' : 'default'}>{words.states[wave.state]}</Badge>
      </PageHeading>
      {study && (
        <Text mb="md">
          <Anchor component={Link} href={`/studies/${study.id}/waves`}>
            {texts.backTo(text(study.title))}
          </Anchor>
        </Text>
      )}
      <Quotas wave={wave} />
    </>
  );
}
