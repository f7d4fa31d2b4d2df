import { Anchor, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ReviewFinding } from '../designer/draft/draft-api.js';
import { useDraft } from '../designer/draft-context.js';
import { useTexts } from '../i18n/locale.js';
import { type Gate, gateOf, gatesOf } from './gate-of.js';
import { publishTexts } from './publish.messages.js';

const MOST = 6;

interface GateListProps {
  readonly findings: readonly ReviewFinding[];
}

/** Everything that is checked, whether it holds, and the way to each fault. */
export function GateList({ findings }: GateListProps) {
  return (
    <ul className="fm-gate">
      {gatesOf(findings).map((gate) => (
        <GateLine key={gate.id} gate={gate} />
      ))}
    </ul>
  );
}

function GateLine({ gate: { id, findings, errors, warnings } }: { readonly gate: Gate }) {
  const texts = useTexts(publishTexts);
  const [isAll, setAll] = useState(false);
  const shown = isAll ? findings : findings.slice(0, MOST);
  return (
    <li>
      <GateIcon errors={errors} warnings={warnings} />
      <div>
        <Text component="span" fw={errors > 0 ? 600 : 400}>
          {texts.gates[id]}
        </Text>{' '}
        <Text component="span" size="sm" c={errors > 0 ? 'var(--mantine-color-error)' : 'dimmed'}>
          {errors === 0 && warnings === 0 && texts.passed}
          {errors > 0 && texts.errors(errors)} {warnings > 0 && texts.warnings(warnings)}
        </Text>
        {shown.length > 0 && (
          <ul className="fm-faults">
            {shown.map((finding) => (
              <Fault key={`${finding.code} ${finding.pointer} ${finding.message}`} finding={finding} />
            ))}
          </ul>
        )}
        {shown.length < findings.length && (
          <Anchor component="button" type="button" size="sm" onClick={() => setAll(true)}>
            {texts.more(findings.length - shown.length)}
          </Anchor>
        )}
      </div>
    </li>
  );
}

function GateIcon({ errors, warnings }: Pick<Gate, 'errors' | 'warnings'>) {
  if (errors > 0) return <IconCircleX size={20} aria-hidden color="var(--mantine-color-error)" />;
  if (warnings > 0) return <IconAlertTriangle size={20} aria-hidden color="var(--fm-attention)" />;
  return <IconCircleCheck size={20} aria-hidden color="var(--mantine-color-anchor)" />;
}

/** One fault in words; going there selects what it is about. */
function Fault({ finding }: { readonly finding: ReviewFinding }) {
  const texts = useTexts(publishTexts);
  const draft = useDraft();
  const [, go] = useLocation();
  const { message, pointer, question } = finding;
  const open = () => {
    draft.select(/^(?:\/(?:pages|elements)\/\d+)+/.exec(pointer)?.[0] ?? '');
    go(`/questionnaires/${draft.id}${tabOf(finding)}`);
  };
  return (
    <li>
      {typeof question === 'string' && <b>{question} </b>}
      {message}{' '}
      <Anchor component="button" type="button" onClick={open}>
        {texts.goTo}
        <span className="fm-hidden"> {question ?? pointer}</span>
      </Anchor>
    </li>
  );
}

/** The view of the designer in which it is mended. */
function tabOf(finding: ReviewFinding): string {
  const gate = gateOf(finding);
  return gate === 'translations' || gate === 'coverage' || gate === 'scenarios' ? `/${gate}` : '';
}
