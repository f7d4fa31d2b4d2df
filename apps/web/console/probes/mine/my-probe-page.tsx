import '../probes.css';
import { Anchor, Badge, Group, Text } from '@mantine/core';
import { Link, useParams } from 'wouter';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { PageHeading } from '../../parts/page-heading.js';
import { ErrorState, LoadingState } from '../../parts/states.js';
import type { MyProbe } from '../probe-types.js';
import { useProbeWords } from '../use-probe-words.js';
import { CourseClocks } from './course-clocks.js';
import { FinishBar } from './finish-bar.js';
import { History } from './history.js';
import { Messages } from './messages.js';
import { mineTexts } from './mine.messages.js';
import { useMyProbe } from './mine-requests.js';
import { NotePad } from './note-pad.js';
import { SendCard } from './send-card.js';

/** One own probe, from sending it to its last word. */
export function MyProbePage() {
  const { id } = useParams<{ id: string }>();
  const { data, error, refetch } = useMyProbe(id);
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} level={1} /> : <LoadingState />;
  return <Bench probe={data} />;
}

function Bench({ probe }: { readonly probe: MyProbe }) {
  const texts = useTexts(mineTexts);
  const { text } = useFormat();
  const { words, slotOf } = useProbeWords();
  const { title, vendor, severity, slot, phase, course } = probe;
  const isOpen = phase !== 'finished';
  return (
    <>
      <Anchor component={Link} href="/probes/mine" size="sm">
        ← {texts.back}
      </Anchor>
      <PageHeading
        title={text(title)}
        hint={
          <Group component="span" gap="xs">
            <bdi>{text(vendor.name)}</bdi>
            <Badge variant="default" className="fm-label">
              {words.severities[severity]}
            </Badge>
            <span>{slotOf(slot)}</span>
          </Group>
        }
      />
      {course === null ? <SendCard probe={probe} /> : <CourseClocks probe={probe} />}
      {course !== null && <Followed probe={probe} />}
      {course !== null && isOpen && <NotePad probe={probe} />}
      <Messages probe={probe} isOpen={course !== null && isOpen} />
      {course !== null && <History events={probe.events} />}
      {course !== null && isOpen && <FinishBar probe={probe} />}
    </>
  );
}

function Followed({ probe: { phase, outcome, followedUntil } }: { readonly probe: MyProbe }) {
  const texts = useTexts(mineTexts);
  const { moment } = useFormat();
  if (phase === 'finished')
    return (
      <Text component="output" display="block" my="sm">
        {outcome === null ? texts.notFollowed : texts.over(texts.outcomes[outcome])}
      </Text>
    );
  if (followedUntil === null) return null;
  return (
    <Text size="sm" c="dimmed" my="xs">
      {texts.followedUntil(moment(followedUntil))}
    </Text>
  );
}
