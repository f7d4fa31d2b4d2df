import '../probes.css';
import { Progress, Text } from '@mantine/core';
import { useTexts } from '../../i18n/locale.js';
import { PageHeading } from '../../parts/page-heading.js';
import { EmptyState, ErrorState, LoadingState } from '../../parts/states.js';
import type { NextRating } from '../probe-types.js';
import { RatingDesk } from './rating-desk.js';
import { rateTexts } from './rate.messages.js';
import { useNextRating } from './rate-requests.js';

/** One masked transcript after the other, until none is left. */
export function RatePage() {
  const texts = useTexts(rateTexts);
  const { data, error, refetch } = useNextRating();
  return (
    <>
      <PageHeading title={texts.title} hint={texts.hint} />
      {!data && (error ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingState />)}
      {data && <Progressing {...data} />}
      {data?.probe && <RatingDesk key={data.probe.id} probe={data.probe} />}
      {data && !data.probe && <Over rated={data.rated} />}
    </>
  );
}

function Progressing({ rated, waiting }: NextRating) {
  const texts = useTexts(rateTexts);
  const total = rated + waiting;
  if (total === 0) return null;
  const sentence = texts.progress(rated, total);
  return (
    <div className="fm-progress">
      <Text component="output">{sentence}</Text>
      <Progress value={(100 * rated) / total} aria-label={sentence} />
    </div>
  );
}

function Over({ rated }: Pick<NextRating, 'rated'>) {
  const texts = useTexts(rateTexts);
  return rated > 0 ? (
    <EmptyState title={texts.done} hint={texts.doneHint} />
  ) : (
    <EmptyState title={texts.none} hint={texts.noneHint} />
  );
}
