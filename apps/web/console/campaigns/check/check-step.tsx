import { Anchor, Badge, Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconRefresh } from '@tabler/icons-react';
import { Link } from 'wouter';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { ErrorState, LoadingState } from '../../parts/states.js';
import { type CampaignCheck, type CampaignFinding, useCheck } from '../campaign-requests.js';
import { campaignTexts, type Step } from '../campaign.messages.js';
import { usePlan } from '../draft/plan-context.js';
import { NonSends } from '../non-sends.js';
import { Section } from '../progress/section.js';
import { checkTexts } from './check.messages.js';
import classes from './check.module.css';
import { ExpectedTable } from './expected-table.js';
import { LaunchButton } from './launch-button.js';

/** What speaks against a launch, who would get a mail, what would come of it; and the launch itself. */
export function CheckStep() {
  const texts = useTexts(checkTexts);
  const { stored } = usePlan();
  const isDraft = stored.state === 'draft';
  const { data, error, refetch, isFetching } = useCheck(stored.id, stored.revision, isDraft);
  if (!isDraft) return <Text c="dimmed">{texts.checkedAfterLaunch}</Text>;
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingState />;
  const again = (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconRefresh size={16} aria-hidden />}
      loading={isFetching}
      onClick={() => void refetch()}
    >
      {texts.again}
    </Button>
  );
  return (
    <>
      <Section title={texts.findings} aside={again}>
        <Findings check={data} />
      </Section>
      <AudienceSection check={data} />
      <ExpectedTable vendors={data.vendors} />
      <LaunchButton check={data} />
    </>
  );
}

/** Which step mends what a pointer points at. */
function stepFor(pointer: string): Step {
  const [, part] = pointer.split('/');
  return part === 'content' || part === 'timing' ? part : 'audience';
}

function Findings({ check: { findings, vendors } }: { readonly check: CampaignCheck }) {
  const texts = useTexts(checkTexts);
  const { text } = useFormat();
  const errors = findings.filter(({ level }) => level === 'error');
  const warnings = findings.filter(({ level }) => level === 'warning');
  if (findings.length === 0)
    return (
      <Text>
        <IconCircleCheck size={18} className="fm-inline" aria-hidden /> {texts.good}
      </Text>
    );
  const nameOf = (pointer: string) => {
    const place = /^\/vendors\/(\d+)/.exec(pointer);
    return place ? text(vendors[Number(place[1])]?.name) : undefined;
  };
  const lines = linesOf([...errors, ...warnings], nameOf);
  return (
    <>
      <div className={classes['counts']}>
        {errors.length > 0 && <Badge color="red">{texts.errors(errors.length)}</Badge>}
        {warnings.length > 0 && (
          <Badge color="orange" variant="default">
            {texts.warnings(warnings.length)}
          </Badge>
        )}
      </div>
      <ul className={classes['findings']}>
        {lines.map(({ finding, names }) => (
          <Finding key={`${finding.pointer} ${finding.code}`} finding={finding} vendors={names} />
        ))}
      </ul>
    </>
  );
}

interface Line {
  readonly finding: CampaignFinding;
  /** Vendors of which the same is to be said. */
  readonly names: readonly string[];
}

/** What is true of several vendors is said once. */
function linesOf(
  findings: readonly CampaignFinding[],
  nameOf: (pointer: string) => string | undefined,
): readonly Line[] {
  const lines = new Map<string, { finding: CampaignFinding; names: string[] }>();
  for (const finding of findings) {
    const name = nameOf(finding.pointer);
    const key = name === undefined ? `${finding.pointer} ${finding.code}` : finding.code;
    const line = lines.get(key) ?? { finding, names: [] };
    if (name !== undefined) line.names.push(name);
    lines.set(key, line);
  }
  return [...lines.values()];
}

function Finding({ finding, vendors }: { readonly finding: CampaignFinding; readonly vendors: readonly string[] }) {
  const texts = useTexts(checkTexts);
  const { steps } = useTexts(campaignTexts);
  const { stored } = usePlan();
  const { level, code, pointer } = finding;
  const step = stepFor(pointer);
  const places = vendors.length > 0 ? vendors : pointer.split('/').flatMap((part) => texts.where[part] ?? []);
  const place = places.join(' · ');
  const Icon = level === 'error' ? IconCircleX : IconAlertTriangle;
  return (
    <li>
      <Icon size={18} aria-hidden color={level === 'error' ? 'var(--mantine-color-error)' : 'var(--fm-attention)'} />
      <span>
        <span className="fm-hidden">{texts.about(texts[level])}</span>
        {place !== '' && <b>{texts.about(place)}</b>} {texts.codes[code] ?? code}{' '}
        <Anchor component={Link} underline="always" href={`/campaigns/${stored.id}/${step}`}>
          {texts.mend(steps[step])}
        </Anchor>
      </span>
    </li>
  );
}

function AudienceSection({ check: { audience } }: { readonly check: CampaignCheck }) {
  const texts = useTexts(checkTexts);
  const { number, moment } = useFormat();
  const { stored } = usePlan();
  const { people, willSend, skipped, firstAt, lastAt } = audience;
  return (
    <Section title={texts.audience}>
      <Text>
        <b>{texts.willSend(number(willSend))}</b>
        {people > willSend && ` · ${texts.leftOut(number(people - willSend))}`}
      </Text>
      {firstAt !== null && lastAt !== null && <Text c="dimmed">{texts.between(moment(firstAt), moment(lastAt))}</Text>}
      <NonSends
        campaignId={stored.id}
        revision={stored.revision}
        title={texts.skipped}
        none={texts.nobodySkipped}
        skipped={skipped}
      />
    </Section>
  );
}
