import { Button, Group } from '@mantine/core';
import { IconAlertTriangleFilled, IconExclamationCircleFilled, IconInfoCircle, IconWand } from '@tabler/icons-react';
import { useTexts } from '../../i18n/locale.js';
import type { ReviewFinding } from '../draft/draft-api.js';
import { useDraftPart } from '../draft-context.js';
import classes from './lint.module.css';
import { lintTexts } from './lint.messages.js';
import { useFix } from './use-fix.js';

const ICONS = { error: IconExclamationCircleFilled, warning: IconAlertTriangleFilled, info: IconInfoCircle } as const;

export function SeverityIcon({
  severity,
  size = 16,
}: {
  readonly severity: ReviewFinding['severity'];
  readonly size?: number;
}) {
  const Icon = ICONS[severity];
  return <Icon size={size} className={classes[severity]} aria-hidden />;
}

interface FindingLineProps {
  readonly finding: ReviewFinding;
  /** Absent where one is there already. */
  readonly onGo?: () => void;
}

/** One finding: how bad, where, what, and the button that mends it. */
export function FindingLine({ finding, onGo }: FindingLineProps) {
  const texts = useTexts(lintTexts);
  const readOnly = useDraftPart((state) => state.readOnly);
  const fix = useFix();
  const { severity, message, question } = finding;
  const words = (
    <>
      <span className={classes['said']}>{texts.severity[severity]}: </span>
      {question !== undefined && question !== null && onGo && <span className={classes['where']}>{question}</span>}
      <span>{message}</span>
    </>
  );
  return (
    <Group gap={8} wrap="nowrap" align="flex-start" className={classes['line']}>
      <span className={classes['icon']}>
        <SeverityIcon severity={severity} />
      </span>
      {onGo ? (
        <button type="button" className={classes['go']} onClick={onGo}>
          {words}
        </button>
      ) : (
        <span className={classes['text']}>{words}</span>
      )}
      {finding.fix && !readOnly && (
        <Button
          size="compact-xs"
          variant="light"
          leftSection={<IconWand size={12} aria-hidden />}
          onClick={() => fix(finding)}
        >
          {finding.fix.label}
        </Button>
      )}
    </Group>
  );
}
