import { Alert, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { RATING_FORM } from '#evidence/core/design';
import { useCan } from '../../api/session.js';
import { useFormat } from '../../i18n/format.js';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { EmptyState, ErrorState, LoadingState } from '../../parts/states.js';
import { PlanSection } from '../plan/plan-section.js';
import { actWithReason, useAgreement } from '../probe-requests.js';
import type { Agreement } from '../probe-types.js';
import { ActDialog } from './act-dialog.js';
import { agreementTexts } from './agreement.messages.js';
import { DisputeList } from './dispute-list.js';
import type { RoundPartProps } from './round-part.js';

/** How far raters agree, what that allows, and what divides them. */
export function AgreementTab({ round, at }: RoundPartProps) {
  const texts = useTexts(agreementTexts);
  const { data, error, refetch } = useAgreement(at);
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingState />;
  return (
    <>
      {data.pairs === 0 ? (
        <EmptyState title={texts.none} hint={texts.noneHint} />
      ) : (
        <PlanSection title={texts.title} hint={texts.hint(data.pairs)}>
          {data.pass > 1 && <Text>{texts.pass(data.pass)}</Text>}
          {data.retrain.length > 0 && <Retrain round={round} at={at} retrain={data.retrain} />}
          <Items agreement={data} />
        </PlanSection>
      )}
      <DisputeList round={round} at={at} />
    </>
  );
}

const titleOf = (key: string) => RATING_FORM.find((item) => item.key === key)?.title ?? key;

function Items({ agreement: { items, publishAt, retrainBelow } }: { readonly agreement: Agreement }) {
  const texts = useTexts(agreementTexts);
  const { text } = useFormat();
  const figure = useFigure();
  return (
    <>
      <table className="fm-table" aria-label={texts.title}>
        <thead>
          <tr>
            {[texts.item, texts.alpha, texts.use].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map(({ key, alpha, use }) => (
            <tr key={key}>
              <th scope="row">{text(titleOf(key))}</th>
              <td data-label={texts.alpha} className="fm-figure">
                {alpha === null ? '–' : figure(alpha)}
              </td>
              <td data-label={texts.use}>
                <span className={use === 'RETRAIN' ? 'fm-attention-text' : undefined}>
                  {use === null ? texts.unknown : texts.uses[use]}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Text size="sm" c="dimmed" mt="xs">
        {texts.thresholds(figure(publishAt), figure(retrainBelow))}
      </Text>
    </>
  );
}

/** Two or three decimals, as thresholds of agreement are written. */
function useFigure(): (value: number) => string {
  const { locale } = useLocale();
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 3 });
  return (value) => format.format(value);
}

function Retrain({ round, at, retrain }: RoundPartProps & { readonly retrain: readonly string[] }) {
  const texts = useTexts(agreementTexts);
  const { locale } = useLocale();
  const { text } = useFormat();
  const maySettle = useCan('probes.settle') && (round.state === 'running' || round.state === 'rating');
  const [isAsking, setAsking] = useState(false);
  const items = new Intl.ListFormat(locale, { type: 'conjunction' }).format(retrain.map((key) => text(titleOf(key))));
  return (
    <Alert color="orange" title={texts.retrain(items)} mb="sm">
      <Text mb="xs">{texts.retrainHint}</Text>
      {maySettle && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {texts.rateAnew}
        </Button>
      )}
      <ActDialog
        isOpen={isAsking}
        title={texts.rateAnewTitle}
        hint={texts.rateAnewHint}
        reason={texts.reason}
        act={texts.rateAnew}
        done={texts.ratedAnew}
        at={at}
        run={(reason) => actWithReason(at, 'rate-anew', reason)}
        onClose={() => setAsking(false)}
      />
    </Alert>
  );
}
