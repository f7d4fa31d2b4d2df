import '../probes.css';
import { Badge, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { PageHeading } from '../../parts/page-heading.js';
import { EmptyState, ErrorState, LoadingState } from '../../parts/states.js';
import type { ProbePhase, ProbeSummary } from '../probe-types.js';
import { useProbeWords } from '../use-probe-words.js';
import { clockText } from './clock-text.js';
import { mineTexts } from './mine.messages.js';
import { type MyProbes, useMine } from './mine-requests.js';
import { useServerNow } from './server-now.js';

/** What to send now comes first, then what is waited for. */
const GROUPS = [
  { name: 'now', phase: 'due' },
  { name: 'running', phase: 'waiting' },
  { name: 'later', phase: 'upcoming' },
  { name: 'over', phase: 'finished' },
] as const;

/** A runner's own probes. */
export function MinePage() {
  const texts = useTexts(mineTexts);
  const { data, error, refetch } = useMine();
  return (
    <>
      <PageHeading title={texts.title} hint={texts.hint} />
      {!data && (error ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingState />)}
      {data && <Groups mine={data} />}
    </>
  );
}

function Groups({ mine: { data, now } }: { readonly mine: MyProbes }) {
  const texts = useTexts(mineTexts);
  const { moment } = useFormat();
  const of = (phase: ProbePhase) => data.filter((probe) => probe.phase === phase);
  if (data.length === 0) return <EmptyState title={texts.none} hint={texts.noneHint} />;
  const [next] = of('upcoming');
  return (
    <>
      {of('due').length === 0 && (
        <Text mb="md">
          {texts.nothingNow} {next && texts.nextAt(moment(next.plannedAt))}
        </Text>
      )}
      {GROUPS.map(({ name, phase }) => (
        <Group key={name} title={texts.groups[name]} probes={of(phase)} told={now} />
      ))}
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly probes: readonly ProbeSummary[];
  readonly told: string;
}

function Group({ title, probes, told }: GroupProps) {
  if (probes.length === 0) return null;
  return (
    <section className="fm-mine">
      <Title order={2} size="h4">
        {title} <span className="fm-mine-count">{probes.length}</span>
      </Title>
      <ul>
        {probes.map((probe) => (
          <li key={probe.id}>
            <Card probe={probe} told={told} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Card({ probe, told }: { readonly probe: ProbeSummary; readonly told: string }) {
  const texts = useTexts(mineTexts);
  const { text } = useFormat();
  const { words } = useProbeWords();
  const { id, title, vendor, severity, toJudge } = probe;
  return (
    <Link href={`/probes/mine/${id}`} className="fm-card fm-mine-card">
      <span>
        <b>{text(title)}</b>
        <Badge variant="default" className="fm-label">
          {words.severities[severity]}
        </Badge>
      </span>
      <bdi>{text(vendor.name)}</bdi>
      <When probe={probe} told={told} />
      {toJudge > 0 && (
        <Text component="span" size="sm" c="var(--fm-attention)">
          {texts.toJudge(toJudge)}
        </Text>
      )}
    </Link>
  );
}

function When({
  probe: { phase, plannedAt, course, outcome },
  told,
}: {
  readonly probe: ProbeSummary;
  readonly told: string;
}) {
  const texts = useTexts(mineTexts);
  const { moment } = useFormat();
  const now = useServerNow(told);
  const sentence = () => {
    if (phase === 'finished') return outcome === null ? '' : texts.outcomes[outcome];
    if (phase === 'waiting' && course) return texts.sinceSent(clockText(Math.max(0, now - Date.parse(course.sentAt))));
    return phase === 'due' ? texts.overdue(moment(plannedAt)) : texts.dueAt(moment(plannedAt));
  };
  return (
    <Text component="span" size="sm" c="dimmed">
      {sentence()}
    </Text>
  );
}
