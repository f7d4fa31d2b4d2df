import type { OutboxEvent } from '#platform';

export const PROBE_MAIL = 'probe.mail-ordered';

/** A mail of a probe waits to be sent. */
export const probeMailOrdered = (waveId: string, probeId: string, messageId: string): OutboxEvent => ({
  topic: PROBE_MAIL,
  subjectId: probeId,
  payload: { waveId, messageId },
});
