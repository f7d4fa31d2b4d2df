import { ActionIcon, Group, ScrollArea, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp, IconCircleCheckFilled } from '@tabler/icons-react';
import { useTexts } from '../../i18n/locale.js';
import type { ReviewFinding } from '../draft/draft-api.js';
import { useDraftPart, useDraftTools } from '../draft-context.js';
import { FindingLine, SeverityIcon } from './finding-line.js';
import { placeOf } from './findings-by-place.js';
import classes from './lint.module.css';
import { lintTexts } from './lint.messages.js';

const NOTHING: readonly ReviewFinding[] = [];
const FIRST = 60;

export interface LintCounts {
  readonly errors: number;
  readonly warnings: number;
}

export function useLintCounts(): LintCounts {
  const findings = useDraftPart(({ review }) => review?.findings ?? NOTHING);
  const count = (severity: ReviewFinding['severity']) => findings.filter((one) => one.severity === severity).length;
  return { errors: count('error'), warnings: count('warning') };
}

/** Everything that was found, at the foot of the page: a line each, with the way there and the way out. */
export function LintBar({ onGo }: { readonly onGo: () => void }) {
  const { store } = useDraftTools();
  const texts = useTexts(lintTexts);
  const findings = useDraftPart(({ review }) => review?.findings ?? NOTHING);
  const [isOpen, { toggle }] = useDisclosure(false);
  const go = (finding: ReviewFinding) => {
    store.select(placeOf(finding.pointer));
    onGo();
  };
  const [first] = findings;
  return (
    <section className={classes['bar']} aria-label={texts.checks}>
      <Group justify="space-between" wrap="nowrap" gap="md">
        <UnstyledButton className={classes['summary']} onClick={toggle} aria-expanded={isOpen}>
          <LintSummary />
        </UnstyledButton>
        {!isOpen && first && (
          <div className={classes['first']}>
            <FindingLine finding={first} onGo={() => go(first)} />
          </div>
        )}
        {first && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={isOpen ? texts.hide : texts.show}
            aria-expanded={isOpen}
            onClick={toggle}
          >
            {isOpen ? <IconChevronDown size={18} aria-hidden /> : <IconChevronUp size={18} aria-hidden />}
          </ActionIcon>
        )}
      </Group>
      {isOpen && first && <FindingList findings={findings} onGo={go} />}
    </section>
  );
}

interface FindingListProps {
  readonly findings: readonly ReviewFinding[];
  readonly onGo: (finding: ReviewFinding) => void;
}

function FindingList({ findings, onGo }: FindingListProps) {
  const texts = useTexts(lintTexts);
  return (
    <ScrollArea.Autosize mah="34dvh" mt={6} viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': texts.checks }}>
      {findings.slice(0, FIRST).map((finding) => (
        <FindingLine
          key={`${finding.code} ${finding.pointer} ${finding.message}`}
          finding={finding}
          onGo={() => onGo(finding)}
        />
      ))}
      {findings.length > FIRST && (
        <Text size="sm" c="dimmed">
          {texts.more(findings.length - FIRST)}
        </Text>
      )}
    </ScrollArea.Autosize>
  );
}

/** How many errors and warnings there are, and whether that is up to date. */
export function LintSummary() {
  const texts = useTexts(lintTexts);
  const checking = useDraftPart((state) => state.checking);
  const isKnown = useDraftPart(({ review }) => review !== undefined);
  const { errors, warnings } = useLintCounts();
  if (!isKnown) return <span>{texts.checking}</span>;
  return (
    <output className={classes['counts']} data-checking={checking || undefined} data-checks="known">
      {errors > 0 && (
        <span className={classes['count']}>
          <SeverityIcon severity="error" size={15} /> {texts.errors(errors)}
        </span>
      )}
      {warnings > 0 && (
        <span className={classes['count']}>
          <SeverityIcon severity="warning" size={15} /> {texts.warnings(warnings)}
        </span>
      )}
      {errors + warnings === 0 && (
        <span className={classes['count']}>
          <IconCircleCheckFilled size={15} className={classes['good']} aria-hidden /> {texts.allGood}
        </span>
      )}
    </output>
  );
}
