import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import {
  ANSWER_CHOICES,
  type AnswerChoice,
  type ErasureRecord,
  FATES,
  type HoldingRelease,
  type PersonOverview,
  RETENTION_RULES,
  type RuleStanding,
  SECTIONS,
} from '#privacy';

const LONGEST_ADDRESS = 254;

export class PersonAddressDto {
  @ApiProperty({ format: 'email', maxLength: LONGEST_ADDRESS, description: 'The exact address.' })
  @IsString()
  @MaxLength(LONGEST_ADDRESS)
  email!: string;
}

export class ErasureDto extends PersonAddressDto {
  @ApiProperty({
    enum: ANSWER_CHOICES,
    description: '`erase`: answers leave the totals and are deleted; `unlink`: they stay and lead to nobody.',
  })
  @IsIn(ANSWER_CHOICES)
  answers!: AnswerChoice;
}

export class PersonSectionView {
  @ApiProperty({ enum: SECTIONS }) name!: string;
  @ApiProperty() count!: number;
  @ApiProperty({ enum: FATES, description: 'What an erasure does; `reduce`: the row stays and names nobody.' })
  fate!: string;
}

export class HoldingReleaseView {
  @ApiProperty() study!: string;
  @ApiProperty() wave!: string;
  @ApiProperty() revision!: number;
  @ApiProperty({ format: 'date-time' }) publishedAt!: string;
}

export class PersonOverviewView {
  @ApiProperty({ format: 'uuid', description: 'A keyed hash: it says nothing to anybody else.' }) subjectId!: string;
  @ApiProperty({ type: [PersonSectionView] }) sections!: PersonSectionView[];
  @ApiProperty({ description: 'Anonymous hand-ins: nothing says which answers they are.' }) anonymousHandIns!: number;
  @ApiProperty({ type: [HoldingReleaseView], description: 'Published releases that the answers are part of.' })
  releases!: HoldingReleaseView[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) erasedAt!: string | null;
}

export class ErasureView {
  @ApiProperty({ format: 'uuid' }) subjectId!: string;
  @ApiProperty({ enum: ANSWER_CHOICES }) answers!: string;
  @ApiProperty({ enum: ['running', 'done'], description: 'What is `running` is finished by a worker.' }) state!: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } }) counts!: Readonly<Record<string, number>>;
  @ApiProperty({ format: 'date-time' }) requestedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) finishedAt!: string | null;
}

export class ErasuresView {
  @ApiProperty({ type: [ErasureView] }) data!: ErasureView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class RuleStandingView {
  @ApiProperty({ enum: Object.keys(RETENTION_RULES) }) rule!: string;
  @ApiProperty({ description: 'Hours it is kept.' }) keptHours!: number;
  @ApiProperty({ enum: ['campaign-end', 'made', 'last-seen', 'expiry', 'finished'] }) from!: string;
  @ApiProperty({ enum: ['delete', 'unlink', 'reduce'] }) act!: string;
  @ApiProperty({ description: 'Rows that have had their time.' }) due!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) oldest!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) ranAt!: string | null;
  @ApiProperty({ description: 'What the last run did.' }) removed!: number;
  @ApiProperty({ description: 'What all runs did.' }) total!: number;
  @ApiProperty({ format: 'date-time' }) nextAt!: string;
}

export class RetentionView {
  @ApiProperty({ type: [RuleStandingView] }) data!: RuleStandingView[];
}

const HOUR = 3_600_000;

const releaseView = ({ study, wave, revision, publishedAt }: HoldingRelease): HoldingReleaseView => ({
  study,
  wave,
  revision,
  publishedAt: publishedAt.toISOString(),
});

export const overviewView = (person: PersonOverview): PersonOverviewView => ({
  subjectId: person.subjectId,
  sections: person.sections.map(({ name, count, fate }) => ({ name, count, fate })),
  anonymousHandIns: person.anonymousHandIns,
  releases: person.releases.map(releaseView),
  erasedAt: person.erasedAt?.toISOString() ?? null,
});

export const erasureView = (record: ErasureRecord): ErasureView => ({
  subjectId: record.subjectId,
  answers: record.answers,
  state: record.state,
  counts: record.counts,
  requestedAt: record.requestedAt.toISOString(),
  finishedAt: record.finishedAt?.toISOString() ?? null,
});

export const standingView = (standing: RuleStanding): RuleStandingView => ({
  rule: standing.rule,
  keptHours: standing.keptMs / HOUR,
  from: standing.from,
  act: standing.act,
  due: standing.count,
  oldest: standing.oldest?.toISOString() ?? null,
  ranAt: standing.ranAt?.toISOString() ?? null,
  removed: standing.removed,
  total: standing.total,
  nextAt: standing.nextAt.toISOString(),
});
