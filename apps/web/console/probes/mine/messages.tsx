import { Button, Group, Text } from '@mantine/core';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { useNotify } from '../../parts/notify.js';
import { PlanSection } from '../plan/plan-section.js';
import type { Judgement, MyProbe, ProbeMessage } from '../probe-types.js';
import { messagesTexts } from './messages.messages.js';
import { mineTexts } from './mine.messages.js';
import { useProbeActs } from './mine-requests.js';
import { PasteForm } from './paste-form.js';

interface MessagesProps {
  readonly probe: MyProbe;
  /** Sent, and still followed. */
  readonly isOpen: boolean;
}

/** What was written, as it stands and as raters read it; mails that wait for a word come first. */
export function Messages({ probe, isOpen }: MessagesProps) {
  const texts = useTexts(messagesTexts);
  const { messages } = probe;
  if (!isOpen && messages.length === 0) return null;
  const waiting = messages.filter(({ state }) => state === 'to-judge');
  const others = messages.filter(({ state }) => state !== 'to-judge');
  return (
    <PlanSection title={texts.title} hint={texts.hint}>
      {messages.length === 0 && <Text c="dimmed">{texts.none}</Text>}
      <ol className="fm-talk">
        {[...waiting, ...others].map((message) => (
          <Message key={message.id} message={message} probeId={probe.id} />
        ))}
      </ol>
      {isOpen && <PasteForm probe={probe} />}
    </PlanSection>
  );
}

function Message({ message, probeId }: { readonly message: ProbeMessage; readonly probeId: string }) {
  const texts = useTexts(messagesTexts);
  const { byMail } = useTexts(mineTexts);
  const { moment } = useFormat();
  const { direction, at, source, state, judgement, original, masked } = message;
  const facts = [
    moment(at),
    ...(source === 'mail' ? [byMail] : []),
    judgement === null ? texts.states[state] : texts.judgements[judgement],
  ];
  return (
    <li data-from={direction === 'in' ? 'support' : 'customer'}>
      <b>{texts.directions[direction]}</b>
      <Text component="span" size="sm" c="dimmed">
        {` · ${facts.join(' · ')}`}
      </Text>
      <p>{original ?? masked}</p>
      {original !== null && <Masked original={original} masked={masked} />}
      {state === 'to-judge' && <JudgeButtons messageId={message.id} probeId={probeId} />}
    </li>
  );
}

const MASK = /(\[[a-z]+\])/;

function Masked({ original, masked }: { readonly original: string; readonly masked: string }) {
  const texts = useTexts(messagesTexts);
  if (original === masked)
    return (
      <Text size="sm" c="dimmed">
        {texts.unchanged}
      </Text>
    );
  return (
    <details>
      <summary className="fm-summary">{texts.masked}</summary>
      <p>
        {masked.split(MASK).map((part, index) =>
          // The parts of a text never change places.
          // oxlint-disable-next-line react/no-array-index-key
          MASK.test(part) ? <mark key={index}>{part}</mark> : part,
        )}
      </p>
    </details>
  );
}

const JUDGEMENTS: readonly Judgement[] = ['automatic', 'template', 'human', 'solved'];

function JudgeButtons({ messageId, probeId }: { readonly messageId: string; readonly probeId: string }) {
  const texts = useTexts(messagesTexts);
  const notify = useNotify();
  const acts = useProbeActs(probeId);
  const judge = (judgement: Judgement) => {
    acts
      .judge(messageId, judgement)
      .then(() => notify.done(texts.judged(texts.judgements[judgement])))
      .catch((error: unknown) => notify.failed(texts.notJudged, error));
  };
  return (
    <fieldset className="fm-plain">
      <legend>{texts.judge}</legend>
      <Text size="sm" c="dimmed" mb={4}>
        {texts.judgeHint}
      </Text>
      <Group gap="xs">
        {JUDGEMENTS.map((judgement) => (
          <Button key={judgement} variant="default" onClick={() => judge(judgement)}>
            {texts.judgements[judgement]}
          </Button>
        ))}
      </Group>
    </fieldset>
  );
}
