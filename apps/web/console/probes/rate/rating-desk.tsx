import { Badge, Button, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { RATING_FORM } from '#evidence/core/design';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { useNotify } from '../../parts/notify.js';
import { Refusal } from '../../parts/refusal.js';
import { useSaving } from '../../parts/use-saving.js';
import type { ProbeToRate } from '../probe-types.js';
import { Transcript } from '../transcript.js';
import { useProbeWords } from '../use-probe-words.js';
import { rateTexts } from './rate.messages.js';
import { NEXT_RATING_KEY, sendRating } from './rate-requests.js';
import { type Mark, RatingScale } from './rating-scale.js';
import { useRatingKeys } from './use-rating-keys.js';

interface DeskProps {
  readonly probe: ProbeToRate;
}

function useRating(probe: ProbeToRate) {
  const texts = useTexts(rateTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const saving = useSaving();
  const [marks, setMarks] = useState<Readonly<Record<string, Mark>>>({});
  const mark = useCallback((item: string, value: number | null) => setMarks((old) => ({ ...old, [item]: value })), []);
  const left = RATING_FORM.filter(({ key }) => marks[key] === undefined).length;
  const send = useCallback(() => {
    const whole = RATING_FORM.map(({ key }) => [key, marks[key]] as const);
    if (whole.some(([, value]) => value === undefined)) return;
    const rating = Object.fromEntries(whole) as Readonly<Record<string, number | null>>;
    void saving.run(async () => {
      await sendRating(probe.id, rating);
      notify.done(texts.sent);
      await queries.invalidateQueries({ queryKey: NEXT_RATING_KEY });
    });
  }, [marks, probe.id, saving, notify, texts, queries]);
  return { marks, mark, left, send, saving };
}

/** What was said and what a good answer holds, beside the five items. */
export function RatingDesk({ probe }: DeskProps) {
  const desk = useRef<HTMLDivElement>(null);
  const rating = useRating(probe);
  useRatingKeys({ ...rating, desk });
  // Digits rate from the start: the desk has the focus as soon as its transcript is there.
  useEffect(() => desk.current?.focus({ preventScroll: true }), []);
  return (
    <div className="fm-desk" ref={desk} tabIndex={-1}>
      <Question probe={probe} />
      <RatingForm rating={rating} />
    </div>
  );
}

function Question({ probe: { title, text: asked, severity, answerKey, messages } }: DeskProps) {
  const texts = useTexts(rateTexts);
  const { text } = useFormat();
  const { words } = useProbeWords();
  return (
    <div>
      <section className="fm-card fm-section">
        <Title order={2} size="h4">
          {text(title)}{' '}
          <Badge variant="default" className="fm-label">
            {words.severities[severity]}
          </Badge>
        </Title>
        <details>
          <summary className="fm-summary">{texts.asked}</summary>
          <p className="fm-note">{text(asked)}</p>
        </details>
        <Title order={3} size="h5">
          {texts.answerKey}
        </Title>
        <ul className="fm-list">
          {answerKey.map((point) => (
            <li key={point.en}>{text(point)}</li>
          ))}
        </ul>
        <Text size="sm" c="dimmed">
          {texts.answerKeyHint}
        </Text>
      </section>
      <section className="fm-card fm-section">
        <Title order={2} size="h4">
          {texts.transcript}
        </Title>
        <Text size="sm" c="dimmed" mb="xs">
          {texts.masked}
        </Text>
        <Transcript messages={messages} />
      </section>
    </div>
  );
}

function RatingForm({
  rating: { marks, mark, left, send, saving },
}: {
  readonly rating: ReturnType<typeof useRating>;
}) {
  const texts = useTexts(rateTexts);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <form className="fm-card fm-section fm-rating" onSubmit={onSubmit}>
      <Title order={2} size="h4">
        {texts.form}
      </Title>
      <Text size="sm" c="dimmed" className="fm-keys">
        {texts.keys}
      </Text>
      {RATING_FORM.map((item) => (
        <RatingScale key={item.key} item={item} mark={marks[item.key]} onMark={(value) => mark(item.key, value)} />
      ))}
      <Refusal error={saving.error} />
      <div className="fm-bar">
        <Text component="output" size="sm">
          {texts.left(left)}
        </Text>
        <Button type="submit" loading={saving.isSaving} disabled={left > 0}>
          {texts.send}
        </Button>
      </div>
    </form>
  );
}
