import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { PROBE_EVENTS, type ProbeEventKind } from '#evidence/core';
import type { LocalizedText } from '#kernel';
import { IsInstant } from './is-instant.js';
import { LocalizedTextDto } from './label.dto.js';
import { NamedPersonView, NamedVendorView, PROBE_PHASES } from './probe-round.dto.js';
import { SEVERITIES } from './probe-scenario.dto.js';

const TEXT = /^[^\0]*\S[^\0]*$/u;
const LONGEST_TEXT = 20_000;
export const JUDGEMENTS = ['automatic', 'template', 'human', 'solved'] as const;
/** What a pasted message may be the trace of. */
const MESSAGE_EVENTS = PROBE_EVENTS.filter((kind) => kind !== 'sent');

export class ProbeEventDto {
  @ApiProperty({ format: 'uuid', description: 'Made by the client: sent twice, it is one event.' })
  @IsUUID()
  id!: string;
  @ApiProperty({ enum: PROBE_EVENTS }) @IsIn(PROBE_EVENTS) kind!: ProbeEventKind;
  @ApiProperty({ format: 'date-time' }) @IsInstant() at!: string;
}

export class ProbeUndoDto {
  @ApiProperty({ format: 'uuid', description: 'Of the retraction, made by the client.' }) @IsUUID() id!: string;
  @ApiProperty({ format: 'uuid', description: 'The last event that stands, entered by oneself.' })
  @IsUUID()
  eventId!: string;
}

export class ProbeMessageDto {
  @ApiProperty({ format: 'uuid', description: 'Made by the client: sent twice, it is one message.' })
  @IsUUID()
  id!: string;
  @ApiProperty({ enum: ['in', 'out'], description: '`in`: from the vendor.' })
  @IsIn(['in', 'out'])
  direction!: 'in' | 'out';
  @ApiProperty({ format: 'date-time' }) @IsInstant() at!: string;
  @ApiProperty({ maxLength: LONGEST_TEXT }) @IsString() @MaxLength(LONGEST_TEXT) @Matches(TEXT) text!: string;

  @ApiPropertyOptional({ enum: MESSAGE_EVENTS, description: 'Recorded with the message, at the same time.' })
  @IsOptional()
  @IsIn(MESSAGE_EVENTS)
  event?: ProbeEventKind;

  @ApiPropertyOptional({ type: [String], description: 'Words to mask beside what is found, such as a nickname.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  hide?: string[];
}

export class ProbeMailDto {
  @ApiProperty({ format: 'uuid', description: 'Made by the client: sent twice, it is one mail.' })
  @IsUUID()
  id!: string;
  @ApiPropertyOptional({
    maxLength: LONGEST_TEXT,
    description: 'A further mail. Left out: the question itself, word for word, once.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  @Matches(TEXT)
  text?: string;
}

export class MessageJudgementDto {
  @ApiProperty({ enum: JUDGEMENTS, description: 'What a mail that came in was.' })
  @IsIn(JUDGEMENTS)
  judgement!: (typeof JUDGEMENTS)[number];
}

export class ProbeEventView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: PROBE_EVENTS }) kind!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ enum: ['runner', 'mail'] }) source!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was taken back.' })
  retractedAt!: string | null;
}

export class ProbeMessageView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['in', 'out'] }) direction!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ enum: ['paste', 'mail'] }) source!: string;
  @ApiProperty({
    enum: ['kept', 'queued', 'sent', 'failed', 'to-judge', 'judged', 'undelivered'],
    description: '`to-judge`: a mail that came in and waits for its runner; `undelivered`: a report that ours was not.',
  })
  state!: string;
  @ApiProperty({ enum: JUDGEMENTS, nullable: true }) judgement!: string | null;
  @ApiProperty({ description: 'As everybody may read it.' }) masked!: string;
  @ApiProperty({ type: String, nullable: true, description: 'As it was written; for its runner alone.' })
  original!: string | null;
}

/** Minutes since it was sent; null for what has not happened. */
export class ProbeCourseView {
  @ApiProperty({ format: 'date-time' }) sentAt!: string;
  @ApiProperty({ type: Number, nullable: true }) firstAutomaticReply!: number | null;
  @ApiProperty({ type: Number, nullable: true }) firstSubstantiveReply!: number | null;
  @ApiProperty({ type: Number, nullable: true }) escalation!: number | null;
  @ApiProperty({ type: Number, nullable: true }) solution!: number | null;
  @ApiProperty() rounds!: number;
  @ApiProperty() templateReplies!: number;
}

export class ProbeSummaryView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) waveId!: string;
  @ApiProperty({ format: 'uuid' }) roundId!: string;
  @ApiProperty() scenario!: string;
  @ApiProperty() scenarioVersion!: number;
  @ApiProperty({ type: LocalizedTextDto }) title!: LocalizedText;
  @ApiProperty({ enum: SEVERITIES }) severity!: string;
  @ApiProperty() replicate!: number;
  @ApiProperty({ type: NamedVendorView }) vendor!: NamedVendorView;
  @ApiProperty() slot!: string;
  @ApiProperty() zone!: string;
  @ApiProperty({ format: 'date-time' }) plannedAt!: string;
  @ApiProperty({ type: NamedPersonView }) runner!: NamedPersonView;
  @ApiProperty({ enum: PROBE_PHASES }) phase!: string;
  @ApiProperty({ enum: ['solved', 'answered', 'unanswered'], nullable: true }) outcome!: string | null;
  @ApiProperty({ type: ProbeCourseView, nullable: true, description: 'null before it was sent.' })
  course!: ProbeCourseView | null;
  @ApiProperty({ description: 'Minutes that the tier promises.' }) promiseMinutes!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Until when it is followed.' })
  followedUntil!: string | null;
  @ApiProperty({ description: 'Mails that came in and wait for the runner.' }) toJudge!: number;
}

export class ProbesView {
  @ApiProperty({ type: [ProbeSummaryView] }) data!: readonly ProbeSummaryView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class MyProbesView extends ProbesView {
  @ApiProperty({ format: 'date-time', description: 'What timers count from.' }) now!: string;
}

export class ProbeView extends ProbeSummaryView {
  @ApiProperty({ type: [ProbeEventView], description: 'In the order of their times.' })
  events!: readonly ProbeEventView[];
  @ApiProperty({ type: [ProbeMessageView] }) messages!: readonly ProbeMessageView[];
}

export class MyProbeView extends ProbeView {
  @ApiProperty({ format: 'date-time' }) now!: string;
  @ApiProperty({ description: 'What is sent, word for word, in the language of the vendor.' }) text!: string;
  @ApiProperty({ type: LocalizedTextDto }) ethics!: LocalizedText;
  @ApiProperty({ type: String, nullable: true }) supportAddress!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Where answers to this probe alone come in.' })
  replyAddress!: string | null;
}
