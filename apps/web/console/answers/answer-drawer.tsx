import { Badge, Drawer, Group, Stack, Switch, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { ErrorState, LoadingState } from '../parts/states.js';
import { type Answer, useAnswer, useEffectOn } from './answer-requests.js';
import { AnswerValue } from './answer-value.js';
import { answersTexts, decisionKey } from './answers.messages.js';
import { MaskedText } from './masked-text.js';
import { Outcome } from './outcome.js';
import { RulingForm } from './ruling-form.js';
import { useSegmentWord } from '../parts/use-segment-word.js';

interface AnswerDrawerProps {
  /** Empty: closed. */
  readonly id: string;
  readonly nameOf: (vendorId: string) => string;
  readonly onClose: () => void;
}

/** One answer: what was said, what rules found, what people decided. */
export function AnswerDrawer({ id, nameOf, onClose }: AnswerDrawerProps) {
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
      {id !== '' && <Whole key={id} id={id} nameOf={nameOf} />}
    </Drawer>
  );
}

function Whole({ id, nameOf }: Pick<AnswerDrawerProps, 'id' | 'nameOf'>) {
  const [isOriginal, setOriginal] = useState(false);
  const { data, error, refetch } = useAnswer(id, isOriginal);
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  return (
    <Stack gap="lg">
      <Title order={2} size="h3">
        {nameOf(data.vendorId)}
      </Title>
      <Loaded answer={data} vendor={nameOf(data.vendorId)} isOriginal={isOriginal} setOriginal={setOriginal} />
    </Stack>
  );
}

interface LoadedProps {
  readonly answer: Answer;
  readonly vendor: string;
  readonly isOriginal: boolean;
  readonly setOriginal: (isOriginal: boolean) => void;
}

function Loaded({ answer, vendor, isOriginal, setOriginal }: LoadedProps) {
  const texts = useTexts(answersTexts);
  const mayRule = useCan('responses.rule');
  return (
    <Stack gap="lg">
      <Facts answer={answer} />
      {mayRule && <RulingForm answer={answer} />}
      {mayRule && <Effect answer={answer} />}
      <History answer={answer} />
      <Questions answer={answer} vendor={vendor} isOriginal={isOriginal} setOriginal={setOriginal} />
      <section>
        <Title order={3} size="h4">
          {texts.pages}
        </Title>
        <PageTimes answer={answer} />
      </section>
    </Stack>
  );
}

function Facts({ answer }: { readonly answer: Answer }) {
  const texts = useTexts(answersTexts);
  const word = useSegmentWord();
  const { moment, number } = useFormat();
  const facts = [
    moment(answer.submittedAt),
    ...(answer.minutes === null ? [] : [texts.minutes(number(Math.round(answer.minutes * 10) / 10))]),
    ...[answer.source, answer.size, answer.region].map(word),
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

/** Only after a decision: a score must not make one. */
function Effect({ answer }: { readonly answer: Answer }) {
  const texts = useTexts(answersTexts);
  const { number } = useFormat();
  const { data, error } = useEffectOn(answer.id, answer.ruling !== null && answer.ruling !== 'withdraw');
  if (answer.ruling === 'withdraw') return null;
  return (
    <section>
      <Title order={3} size="h4">
        {texts.effect}
      </Title>
      {answer.ruling === null && <Text c="dimmed">{texts.effectHint}</Text>}
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

function Questions({ answer, vendor, isOriginal, setOriginal }: LoadedProps) {
  const texts = useTexts(answersTexts);
  const { text } = useFormat();
  const mayReadOriginals = useCan('responses.originals');
  const masked = answer.questions.reduce((sum, question) => sum + question.masked, 0);
  return (
    <section>
      <Title order={3} size="h4" mb="xs">
        {texts.questions}
      </Title>
      {(masked > 0 || isOriginal) && (
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
    </section>
  );
}

function PageTimes({ answer: { pages } }: { readonly answer: Answer }) {
  const texts = useTexts(answersTexts);
  const { number } = useFormat();
  if (pages.length === 0) return <Text c="dimmed">{texts.noPages}</Text>;
  return (
    <ol className="fm-list">
      {pages.map(({ items, seconds }, page) => (
        // oxlint-disable-next-line react/no-array-index-key -- screens have no other name
        <li key={page}>{texts.pageTime(page + 1, number(Math.round(seconds)), items)}</li>
      ))}
    </ol>
  );
}
