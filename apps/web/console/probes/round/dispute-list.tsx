import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { RATING_FORM } from '#evidence/core/design';
import { useCan } from '../../api/session.js';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { Listed } from '../../parts/listed.js';
import { PlanSection } from '../plan/plan-section.js';
import { useDisputes, useProbes } from '../probe-requests.js';
import type { Dispute } from '../probe-types.js';
import { agreementTexts } from './agreement.messages.js';
import { DecideDialog } from './decide-dialog.js';
import { BothRatings } from './both-ratings.js';
import type { RoundPartProps } from './round-part.js';

/** Items that a third person decides, the open ones first. */
export function DisputeList({ at }: RoundPartProps) {
  const texts = useTexts(agreementTexts);
  const { text } = useFormat();
  const disputes = useDisputes(at);
  const { data: probes = [] } = useProbes(at);
  const maySettle = useCan('probes.settle');
  const [asked, setAsked] = useState<Dispute>();
  const scenarioOf = (id: string) => text(probes.find((probe) => probe.id === id)?.title);
  return (
    <PlanSection title={texts.disputes} hint={texts.disputesHint}>
      <Listed query={disputes} empty={<Text c="dimmed">{texts.noDisputes}</Text>}>
        {(rows) => (
          <ul className="fm-disputes">
            {rows
              .toSorted((a, b) => Number(a.decision !== null) - Number(b.decision !== null))
              .map((dispute) => (
                <li key={`${dispute.probeId} ${dispute.item}`}>
                  <DisputeRow
                    dispute={dispute}
                    scenario={scenarioOf(dispute.probeId)}
                    onDecide={maySettle ? setAsked : undefined}
                  />
                </li>
              ))}
          </ul>
        )}
      </Listed>
      <DecideDialog
        dispute={asked}
        scenario={scenarioOf(asked?.probeId ?? '')}
        at={at}
        onClose={() => setAsked(undefined)}
      />
    </PlanSection>
  );
}

interface DisputeProps {
  readonly dispute: Dispute;
  readonly scenario: string;
  readonly onDecide: ((dispute: Dispute) => void) | undefined;
}

function DisputeRow({ dispute, scenario, onDecide }: DisputeProps) {
  const texts = useTexts(agreementTexts);
  const { text, moment } = useFormat();
  const { item, decision } = dispute;
  const title = text(RATING_FORM.find(({ key }) => key === item)?.title ?? item);
  return (
    <>
      <div>
        <b>{title}</b>
        <Text size="sm" c="dimmed">
          {scenario}
        </Text>
        <BothRatings dispute={dispute} />
        {decision && (
          <Text size="sm">
            {texts.decision(
              decision.value === null ? texts.cannot : String(decision.value),
              decision.by,
              moment(decision.at),
            )}
            {' · '}
            <bdi>{decision.reason}</bdi>
          </Text>
        )}
      </div>
      {!decision && onDecide && (
        <Button variant="default" onClick={() => onDecide(dispute)} aria-label={texts.decideOne(title, scenario)}>
          {texts.decide}
        </Button>
      )}
    </>
  );
}
