import { Anchor, Drawer, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { MaskedText } from '../answers/masked-text.js';
import { PageTimes } from '../answers/page-times.js';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { ErrorState, LoadingState } from '../parts/states.js';
import { useSegmentWord } from '../parts/use-segment-word.js';
import { QuarantineDecisionForm } from './quarantine-decision-form.js';
import { QuarantineOutcome } from './quarantine-outcome.js';
import { type QuarantinedAnswer, useQuarantined } from './quarantine-requests.js';
import { TakeBackButton } from './take-back-button.js';
import { quarantineTexts } from './quarantine.messages.js';

interface QuarantineDrawerProps {
  /** Empty: closed. */
  readonly place: string;
  readonly nameOf: (vendorId: string) => string;
  readonly onClose: () => void;
}

/** What is known of one answer that was caught, and what is decided about it. */
export function QuarantineDrawer({ place, nameOf, onClose }: QuarantineDrawerProps) {
  const texts = useTexts(quarantineTexts);
  return (
    <Drawer
      opened={place !== ''}
      onClose={onClose}
      position="right"
      size="lg"
      title={texts.answer}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      {place !== '' && <Whole key={place} place={place} nameOf={nameOf} />}
    </Drawer>
  );
}

function Whole({ place, nameOf }: Pick<QuarantineDrawerProps, 'place' | 'nameOf'>) {
  const { data, error, refetch } = useQuarantined(place);
  const mayRule = useCan('responses.rule');
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingState />;
  return (
    <Stack gap="lg">
      <Facts answer={data} vendor={nameOf(data.vendorId)} />
      {data.decision !== null && <Decided answer={data} mayRule={mayRule} />}
      {data.decision === null && mayRule && <QuarantineDecisionForm answer={data} />}
      {data.isKept && <Content answer={data} />}
    </Stack>
  );
}

function Facts({ answer, vendor }: { readonly answer: QuarantinedAnswer; readonly vendor: string }) {
  const texts = useTexts(quarantineTexts);
  const word = useSegmentWord();
  const { moment, number } = useFormat();
  const { durationSeconds: seconds } = answer;
  const facts = [
    moment(answer.receivedAt),
    answer.cameByOpenLink ? texts.openLink : texts.invited,
    ...[answer.size, answer.region, answer.locale].map(word),
    ...(answer.isKept ? [texts.answered(answer.answered)] : []),
    seconds === null ? texts.noTime : texts.minutes(number(Math.round(seconds / 6) / 10)),
  ];
  return (
    <Stack gap={6}>
      <Title order={2} size="h3">
        {vendor}
      </Title>
      <Text c="dimmed">{facts.join(' · ')}</Text>
      <Group gap={6}>
        <QuarantineOutcome decision={answer.decision} />
      </Group>
      <Text>
        <b>{texts.reasons[answer.reason] ?? answer.reason}</b> {texts.reasonHints[answer.reason]}
      </Text>
      {!answer.isKept && <Text>{texts.notKept}</Text>}
    </Stack>
  );
}

function Content({ answer }: { readonly answer: QuarantinedAnswer }) {
  const texts = useTexts(quarantineTexts);
  return (
    <>
      <section>
        <Title order={3} size="h4">
          {texts.written}
        </Title>
        {answer.texts.length === 0 ? (
          <Text c="dimmed">{texts.nothingWritten}</Text>
        ) : (
          <ul className="fm-list">
            {answer.texts.map((text, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- two people may write the same
              <li key={at}>
                <MaskedText>{text}</MaskedText>
              </li>
            ))}
          </ul>
        )}
        <Text size="sm" c="dimmed">
          {texts.noScores}
        </Text>
      </section>
      <section>
        <Title order={3} size="h4">
          {texts.pages}
        </Title>
        <PageTimes pages={answer.pages} />
      </section>
    </>
  );
}

function Decided({ answer, mayRule }: { readonly answer: QuarantinedAnswer; readonly mayRule: boolean }) {
  const texts = useTexts(quarantineTexts);
  const { moment } = useFormat();
  const { decision, decisionReason, decidedBy, decidedAt } = answer;
  return (
    <Stack gap={6} align="flex-start">
      {decisionReason !== null && <Text>{decisionReason}</Text>}
      {decidedBy !== null && decidedAt !== null && (
        <Text size="sm" c="dimmed">
          {texts.by(decidedBy, moment(decidedAt))}
        </Text>
      )}
      {decision === 'discarded' && mayRule && <TakeBackButton answer={answer} />}
      {decision === 'released' && (
        <Text size="sm">
          {texts.releasedHint}{' '}
          <Anchor component={Link} href="/answers?state=all" inherit underline="always">
            {texts.toAnswers}
          </Anchor>
        </Text>
      )}
    </Stack>
  );
}
