import type { OwnProbeDetail, ProbeDetail, ProbeListing } from '#evidence';
import {
  MyProbeView,
  ProbeCourseView,
  ProbeEventView,
  ProbeMessageView,
  ProbeSummaryView,
  ProbeView,
} from './probe.dto.js';

export const probeSummaryView = (probe: ProbeListing): ProbeSummaryView => summaryOf(probe);

const summaryOf = (probe: ProbeListing) => ({
  id: probe.id,
  waveId: probe.waveId,
  roundId: probe.roundId,
  scenario: probe.scenario,
  scenarioVersion: probe.scenarioVersion,
  title: probe.script.title,
  severity: probe.severity,
  replicate: probe.replicate,
  vendor: { id: probe.vendorId, slug: probe.vendorSlug, name: probe.vendorName },
  slot: probe.slot,
  zone: probe.zone,
  plannedAt: probe.plannedAt.toISOString(),
  runner: { id: probe.runnerId, name: probe.runnerName },
  phase: probe.phase,
  outcome: probe.outcome,
  course: courseView(probe.course),
  promiseMinutes: probe.promiseMinutes,
  followedUntil: probe.followedUntil?.toISOString() ?? null,
  toJudge: probe.toJudge,
});

const courseView = (course: ProbeListing['course']): ProbeCourseView | null =>
  course && { ...course, sentAt: course.sentAt.toISOString() };

export const probeView = (probe: ProbeDetail): ProbeView => detailOf(probe);

const detailOf = (probe: ProbeDetail) => ({
  ...summaryOf(probe),
  events: eventViews(probe),
  messages: probe.messages.map(messageView),
});

export const myProbeView = (probe: OwnProbeDetail): MyProbeView => ({
  ...detailOf(probe),
  now: probe.now.toISOString(),
  text: probe.script.text[probe.locale],
  ethics: probe.script.ethics,
  supportAddress: probe.supportAddress,
  replyAddress: probe.replyAddress,
});

/** What was taken back stays to be seen, with the time at which it was. */
function eventViews({ events }: ProbeDetail): ProbeEventView[] {
  const goneAt = new Map(
    events.flatMap(({ retracts, enteredAt }) => (retracts === null ? [] : [[retracts, enteredAt] as const])),
  );
  return events
    .filter(({ kind }) => kind !== 'retracted')
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.enteredAs - b.enteredAs)
    .map(({ id, kind, at, source }) => ({
      id,
      kind,
      at: at.toISOString(),
      source,
      retractedAt: goneAt.get(id)?.toISOString() ?? null,
    }));
}

const messageView = (message: ProbeDetail['messages'][number]): ProbeMessageView => ({
  id: message.id,
  direction: message.direction,
  at: message.at.toISOString(),
  source: message.source,
  state: message.state,
  judgement: message.judgement,
  masked: message.masked,
  original: message.original,
});
