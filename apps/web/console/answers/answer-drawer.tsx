import { Badge, Button, Drawer, Group, Stack, Switch, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { ErrorState, LoadingState } from '../parts/states.js';
import { type Answer, useAnswer, useEffectOn } from './answer-requests.js';
import { AnswerValue } from './answer-value.js';
import { answersTexts, decisionKey } from './answers.messages.js';
import { EffectPreview } from './effect-preview.js';
import { MaskedText } from './masked-text.js';
import { OriginalTexts } from './original-texts.js';
import { Outcome } from './outcome.js';
import { PageTimes } from './page-times.js';
import { reviewTexts } from './review.messages.js';
import { RulingForm } from './ruling-form.js';
import type { Queue } from './use-queue-keys.js';
import { useSegmentWord } from '../parts/use-segment-word.js';

interface AnswerDrawerProps {
  /** Empty: closed. */
  readonly id: string;
  readonly nameOf: (vendorId: string) => string;
  readonly queue: Queue;
  readonly onClose: () => void;
}

/** One answer: what was said, what rules found, what people decided. */
export function AnswerDrawer({ id, nameOf, queue, onClose }: AnswerDrawerProps) {
  const texts = useTexts(answersTexts);
  return (
    <Drawer
      opened={id !== ''}
      onClose={onClose}
      position="right"
      size="lg"
      title={texts.answer}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <QueueSteps queue={queue} />
      {id !== '' && <Whole key={id} id={id} nameOf={nameOf} hasKeys={queue.hasKeys} />}
    </Drawer>
  );
}

function QueueSteps({ queue: { next, previous, hasKeys, setKeys } }: Pick<AnswerDrawerProps, 'queue'>) {
  const texts = useTexts(reviewTexts);
  return (
    <Group justify="space-between" gap="xs" mb="md">
      <Group gap="xs">
        <Button variant="default" size="compact-sm" disabled={!previous} onClick={previous}>
          {texts.previous}
        </Button>
        <Button variant="default" size="compact-sm" disabled={!next} onClick={next}>
          {texts.next}
        </Button>
      </Group>
      <Switch
        size="xs"
        visibleFrom="sm"
        label={texts.keys}
        description={hasKeys ? texts.keysHint : undefined}
        checked={hasKeys}
        onChange={({ currentTarget }) => setKeys(currentTarget.checked)}
      />
    </Group>
  );
}

interface WholeProps extends Pick<AnswerDrawerProps, 'id' | 'nameOf'> {
  readonly hasKeys: boolean;
}

function Whole({ id, nameOf, hasKeys }: WholeProps) {
  const [isOriginal, setOriginal] = useState(false);
  const { data, error, refetch } = useAnswer(id, isOriginal);
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  return (
    <Stack gap="lg">
      <Title order={2} size="h3">
        {nameOf(data.vendorId)}
      </Title>
      <Loaded
        answer={data}
        vendor={nameOf(data.vendorId)}
        nameOf={nameOf}
        hasKeys={hasKeys}
        isOriginal={isOriginal}
        setOriginal={setOriginal}
      />
    </Stack>
  );
}

interface LoadedProps extends QuestionsProps {
  readonly nameOf: (vendorId: string) => string;
  readonly hasKeys: boolean;
}

interface QuestionsProps {
  readonly answer: Answer;
  readonly vendor: string;
  readonly isOriginal: boolean;
  readonly setOriginal: (isOriginal: boolean) => void;
}

function Loaded({ answer, nameOf, hasKeys, ...shown }: LoadedProps) {
  const texts = useTexts(answersTexts);
  const mayRule = useCan('responses.rule');
  return (
    <Stack gap="lg">
      <Facts answer={answer} />
      {mayRule && <RulingForm answer={answer} hasKeys={hasKeys} />}
      {mayRule && <Effect answer={answer} nameOf={nameOf} />}
      <History answer={answer} />
      <Questions answer={answer} {...shown} />
      <section>
        <Title order={3} size="h4">
          {texts.pages}
        </Title>
        <PageTimes pages={answer.pages} />
      </section>
      <Looks answer={answer} />
    </Stack>
  );
}

function Facts({ answer }: { readonly answer: Answer }) {
  const texts = useTexts(answersTexts);
  const review = useTexts(reviewTexts);
  const word = useSegmentWord();
  const { moment, number } = useFormat();
  const facts = [
    moment(answer.submittedAt),
    ...(answer.minutes === null ? [] : [texts.minutes(number(Math.round(answer.minutes * 10) / 10))]),
    ...[answer.source, answer.size, answer.region].map(word),
    ...(answer.provenance === null ? [] : [review.provenances[answer.provenance] ?? answer.provenance]),
    texts.version(answer.versionNumber),
  ];
  return (
    <Stack gap={6}>
      <Text c="dimmed">{facts.join(' · ')}</Text>
      <Group gap={6}>
        <Outcome answer={answer} />
        {answer.flags.map((flag) => (
          <Badge key={flag} variant="default">
            {texts.flags[flag] ?? flag}
          </Badge>
        ))}
      </Group>
    </Stack>
  );
}

/** After a decision; before it only on demand, because a score must not make one. That somebody looked is kept. */
function Effect({ answer, nameOf }: Pick<LoadedProps, 'answer' | 'nameOf'>) {
  const texts = useTexts(answersTexts);
  const { number } = useFormat();
  const { data, error } = useEffectOn(answer.id, answer.ruling !== null && answer.ruling !== 'withdraw');
  if (answer.ruling === 'withdraw') return null;
  return (
    <section>
      <Title order={3} size="h4">
        {texts.effect}
      </Title>
      {answer.ruling === null && (
        <>
          <Text c="dimmed">{texts.effectHint}</Text>
          <EffectPreview
            ids={[answer.id]}
            ruling={answer.excludedReason === null ? 'exclude' : 'keep'}
            nameOf={nameOf}
          />
        </>
      )}
      {error && <ErrorState error={error} />}
      {data && (
        <Text>
          {data.difference === null
            ? texts.noEffect
            : texts.effectOf(number(Math.abs(Math.round(data.difference * 100) / 100)))}
        </Text>
      )}
    </section>
  );
}

/** Who saw what is not open to everybody, and who changed a mask. */
function Looks({ answer: { looks, revisions } }: { readonly answer: Answer }) {
  const texts = useTexts(reviewTexts);
  const { moment } = useFormat();
  const acts = [
    ...looks.map(({ what, lookedBy, lookedAt }) => ({ what: texts.looked[what], by: lookedBy, at: lookedAt })),
    ...revisions.map(({ revisedBy, revisedAt }) => ({ what: texts.revised, by: revisedBy, at: revisedAt })),
  ].toSorted((a, b) => (a.at < b.at ? 1 : -1));
  if (acts.length === 0) return null;
  return (
    <details className="fm-audit">
      <summary>{texts.looks(acts.length)}</summary>
      <ul className="fm-list">
        {acts.map(({ what, by, at }) => (
          <li key={`${at} ${what}`}>
            {what} · {by} · {moment(at)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function History({ answer: { rulings } }: { readonly answer: Answer }) {
  const texts = useTexts(answersTexts);
  const { moment } = useFormat();
  if (rulings.length === 0) return null;
  return (
    <section>
      <Title order={3} size="h4" mb="xs">
        {texts.history}
      </Title>
      <ol className="fm-history">
        {rulings.map(({ ruling, reason, ruledBy, ruledAt }) => (
          <li key={ruledAt}>
            <b>{texts.decided[decisionKey(ruling)]}</b>
            <Text>{reason}</Text>
            <Text size="sm" c="dimmed">
              {texts.by(ruledBy, moment(ruledAt))}
            </Text>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Questions({ answer, vendor, isOriginal, setOriginal }: QuestionsProps) {
  const texts = useTexts(answersTexts);
  const { text } = useFormat();
  const mayReadOriginals = useCan('responses.originals');
  const hasTexts = answer.questions.some(
    ({ value, remark, labels }) =>
      labels === null && (remark ?? value) !== null && typeof (remark ?? value) !== 'number',
  );
  const masked = answer.questions.reduce((sum, question) => sum + question.masked, 0);
  return (
    <section>
      <Title order={3} size="h4" mb="xs">
        {texts.questions}
      </Title>
      {(masked > 0 || isOriginal || (mayReadOriginals && hasTexts)) && (
        <Group gap="sm" mb="xs">
          {masked > 0 && <Badge variant="default">{texts.masked(masked)}</Badge>}
          {mayReadOriginals && (
            <Switch
              label={texts.original}
              description={texts.originalHint}
              checked={isOriginal}
              onChange={({ currentTarget }) => setOriginal(currentTarget.checked)}
            />
          )}
        </Group>
      )}
      <dl className="fm-answers">
        {answer.questions.map(({ name, title, value, labels, remark }) => (
          <div key={name}>
            <dt>{text(title).replaceAll('{vendor}', vendor)}</dt>
            <dd>
              {labels === null
                ? value !== null && <AnswerValue value={value} />
                : labels.map((label) => text(label)).join(' · ')}
              {remark !== null && (
                <Text>
                  {texts.remark}: <MaskedText>{remark}</MaskedText>
                </Text>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {isOriginal && answer.texts && answer.texts.length > 0 && <OriginalTexts id={answer.id} texts={answer.texts} />}
    </section>
  );
}
