import { Button, Card, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { FindingText } from './finding-text.js';
import { findingsTexts } from './findings.messages.js';
import { Original } from './original.js';
import { ReviewForm } from './review-form.js';
import { SaidByCoders } from './said-by-coders.js';
import { CaseCard } from './case-card.js';
import {
  type DimensionName,
  type Finding,
  refreshVoices,
  type Review,
  reviewFinding,
  takeCodingBack,
} from './voice-requests.js';

interface FindingCardProps {
  readonly waveId: string;
  readonly finding: Finding;
  readonly dimensions: readonly DimensionName[];
}

/** Judges, tells it, and lets it be taken back. */
function useReview(waveId: string, finding: Finding) {
  const texts = useTexts(findingsTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const saving = useSaving();
  const put = (review: Review) =>
    saving.run(async () => {
      const judged = await reviewFinding(waveId, finding, review);
      const undo = () => {
        reviewFinding(waveId, judged, { decision: 'undone' })
          .then(() => refreshVoices(queries))
          .catch((error: unknown) => notify.failed(texts.failed, error));
      };
      notify.done(texts.reviews[review.decision], review.decision === 'undone' ? undefined : undo);
      await refreshVoices(queries);
    });
  const takeBack = () =>
    saving.run(async () => {
      await takeCodingBack(waveId, finding.id);
      notify.done(texts.takenBack);
      await refreshVoices(queries);
    });
  return { ...saving, put, takeBack };
}

/** One finding with all that is known of it, and what can be done with it next. */
export function FindingCard({ waveId, finding, dimensions }: FindingCardProps) {
  const mayWrite = useCan('evidence.write');
  const maySeeOriginals = useCan('responses.originals');
  return (
    <Card withBorder>
      <FindingText finding={finding} />
      <SaidByCoders finding={finding} dimensions={dimensions} />
      {finding.review && <Judged review={finding.review} />}
      {finding.state === 'reviewed' && <CaseCard finding={finding} dimensions={dimensions} text={finding.text} />}
      {mayWrite && <Acts waveId={waveId} finding={finding} dimensions={dimensions} />}
      {maySeeOriginals && <Original waveId={waveId} id={finding.id} />}
    </Card>
  );
}

function Acts({ waveId, finding, dimensions }: FindingCardProps) {
  const texts = useTexts(findingsTexts);
  const { put, takeBack, error, isSaving } = useReview(waveId, finding);
  const isJudged = finding.state === 'reviewed' || finding.state === 'refused';
  return (
    <>
      {!isJudged && <ReviewForm finding={finding} dimensions={dimensions} isSaving={isSaving} put={put} />}
      <Group my="sm" gap="xs">
        {isJudged && (
          <Button variant="default" loading={isSaving} onClick={() => void put({ decision: 'undone' })}>
            {texts.undo}
          </Button>
        )}
        {finding.state === 'new' && finding.own && (
          <Button variant="default" loading={isSaving} onClick={() => void takeBack()}>
            {texts.change}
          </Button>
        )}
      </Group>
      <Refusal error={error} />
    </>
  );
}

function Judged({ review: { reason, decidedBy, decidedAt } }: { readonly review: NonNullable<Finding['review']> }) {
  const texts = useTexts(findingsTexts);
  const { moment } = useFormat();
  return (
    <Text size="sm" c="dimmed">
      {reason !== null && `${reason} · `}
      {texts.decidedBy(decidedBy, moment(decidedAt))}
    </Text>
  );
}
