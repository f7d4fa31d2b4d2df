import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength, ValidateBy, ValidateIf } from 'class-validator';
import { type Asker, ASKERS, DESK_STATES } from '#benchmark';
import { GATES } from '#benchmark/core';
import { IsInstant } from './is-instant.js';

const LONGEST = 500;

/** A text for each of some gates. */
function areReasons(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const gates: readonly string[] = GATES;
  return Object.entries(value).every(
    ([gate, reason]) => gates.includes(gate) && typeof reason === 'string' && reason.length <= LONGEST,
  );
}

const IsReasons = () => ValidateBy({ name: 'isReasons', validator: { validate: areReasons } });

export class PrepareReleaseDto {
  @ApiProperty({ maxLength: LONGEST, description: 'Why there is a release. Becomes public with it.' })
  @IsString()
  @MaxLength(LONGEST)
  reason!: string;

  @ApiPropertyOptional({ enum: ASKERS, default: 'team', description: 'Who wanted it. Becomes public with it.' })
  @IsOptional()
  @IsIn(ASKERS)
  askedBy?: Asker;

  @ApiPropertyOptional({
    maxLength: LONGEST,
    description: 'What is different from the revision before; needed where there is one. Becomes public with it.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  changed?: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    nullable: true,
    description:
      'Nobody outside the staff learns of it before, and all vendors at the same instant. null: when approved.',
  })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsInstant()
  embargoUntil?: string | null;
}

export class ApproveReleaseDto {
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string', maxLength: LONGEST },
    description: 'Why it may become public in spite of a warning, by gate.',
    example: { fieldwork: 'A first look; the wave stays open.' },
  })
  @IsOptional()
  @IsReasons()
  acknowledged?: Record<string, string>;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Another instant than was planned; null: at once. Left out: as planned.',
  })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsInstant()
  embargoUntil?: string | null;
}

export class EmbargoDto {
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it becomes public for everybody, all vendors among them; null: now.',
  })
  @ValidateIf((_, value) => value !== null)
  @IsInstant()
  embargoUntil!: string | null;
}

export class ReleaseReasonDto {
  @ApiProperty({ maxLength: LONGEST }) @IsString() @MaxLength(LONGEST) reason!: string;
}

export class ColleagueView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

export class ReleaseEndView {
  @ApiProperty({ type: ColleagueView }) by!: ColleagueView;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty() reason!: string;
}

export class StandingView {
  @ApiProperty({ enum: ['RANKED', 'PUBLISHED_UNRANKED', 'SUPPRESSED'] }) status!: string;
  @ApiProperty({ type: [Number], nullable: true, example: [1, 3] }) rankRange!: readonly number[] | null;
  @ApiProperty({ type: Number, nullable: true }) score!: number | null;
}

export class VendorEffectView {
  @ApiProperty() vendor!: string;
  @ApiProperty({ type: StandingView, nullable: true }) before!: StandingView | null;
  @ApiProperty({ type: StandingView, nullable: true }) after!: StandingView | null;
}

export class ReleaseEffectView {
  @ApiProperty({ description: 'The revision it is held against.' }) since!: number;
  @ApiProperty({ type: [VendorEffectView], description: 'Another status, or another interval of ranks.' })
  ranks!: readonly VendorEffectView[];
  @ApiProperty({ type: [VendorEffectView], description: 'Another score, with the same ranks.' })
  scores!: readonly VendorEffectView[];
  @ApiProperty() unchanged!: number;
}

export class DeskEntryView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) waveId!: string;
  @ApiProperty({ enum: DESK_STATES }) state!: string;
  @ApiProperty({ description: 'To be named in If-Match by whoever approves or discards.' }) version!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'null until it is computed.' }) revision!: number | null;
  @ApiProperty() reason!: string;
  @ApiProperty({ enum: ASKERS, nullable: true, type: String }) askedBy!: string | null;
  @ApiProperty() changed!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) embargoUntil!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Code of what kept it from being computed.' })
  problem!: string | null;
  @ApiProperty({ type: ColleagueView, nullable: true }) preparedBy!: ColleagueView | null;
  @ApiProperty({ format: 'date-time' }) preparedAt!: string;
  @ApiProperty({ type: ColleagueView, nullable: true }) approvedBy!: ColleagueView | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) approvedAt!: string | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it became public, or will be; null until it is approved.',
  })
  publicAt!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) acknowledged!: Readonly<
    Record<string, string>
  >;
  @ApiProperty({ type: ReleaseEndView, nullable: true }) discarded!: ReleaseEndView | null;
  @ApiProperty({ type: ReleaseEndView, nullable: true }) withdrawn!: ReleaseEndView | null;
  @ApiProperty({ type: String, nullable: true, description: 'Of the signed document, once it is public.' })
  sha256!: string | null;
  @ApiProperty({ type: ReleaseEffectView, nullable: true, description: 'null in a first release.' })
  effect!: ReleaseEffectView | null;
}

export class DeskWaveView {
  @ApiProperty({ format: 'uuid' }) waveId!: string;
  @ApiProperty() wave!: string;
  @ApiProperty({ format: 'uuid' }) studyId!: string;
  @ApiProperty() study!: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) title!: object;
  @ApiProperty({ format: 'date-time' }) opensAt!: string;
  @ApiProperty({ format: 'date-time' }) closesAt!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'The newest revision, also where it was withdrawn.' })
  revision!: number | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) publishedAt!: string | null;
  @ApiProperty() isWithdrawn!: boolean;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'What is on its way, or failed last.' })
  openId!: string | null;
  @ApiProperty({ type: String, nullable: true, enum: DESK_STATES }) openState!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) publicAt!: string | null;
}

export class DeskWavesView {
  @ApiProperty({ type: [DeskWaveView] }) data!: readonly DeskWaveView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class WaveDeskView {
  @ApiProperty({ type: DeskWaveView }) wave!: DeskWaveView;
  @ApiProperty({ type: [DeskEntryView], description: 'Newest first; also what never became public.' })
  data!: readonly DeskEntryView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class GateNoteView {
  @ApiProperty() code!: string;
  @ApiProperty({ type: String, nullable: true }) subject!: string | null;
  @ApiProperty({ type: [Number] }) figures!: readonly (number | null)[];
}

export class GateView {
  @ApiProperty({ enum: GATES }) id!: string;
  @ApiProperty({
    enum: ['pass', 'warning', 'blocking'],
    description: 'warning: whoever approves says why it may, all the same.',
  })
  level!: string;
  @ApiProperty({ type: [GateNoteView] }) notes!: readonly GateNoteView[];
}

export class PreviewVendorView {
  @ApiProperty() slug!: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) name!: object;
  @ApiProperty({ enum: ['RANKED', 'PUBLISHED_UNRANKED', 'SUPPRESSED'] }) status!: string;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty() orgBand!: string;
  @ApiProperty({ type: [Number], nullable: true }) rankRange!: readonly number[] | null;
  @ApiProperty({ type: Number, nullable: true }) score!: number | null;
  @ApiProperty({ type: [Number], nullable: true }) ci95!: readonly number[] | null;
}

export class ReleasePreviewView extends DeskEntryView {
  @ApiProperty({ description: 'Whether whoever asks prepared it, and so may not approve it.' }) isOwn!: boolean;
  @ApiProperty({ type: [GateView], description: 'As things stand now; empty until it is computed.' })
  gates!: readonly GateView[];
  @ApiProperty({ type: [PreviewVendorView], description: 'What readers will see of the vendors.' })
  vendors!: readonly PreviewVendorView[];
}

export class RepeatedInView {
  @ApiProperty() wave!: string;
  @ApiProperty() revision!: number;
}

export class WithdrawnReleaseView extends DeskEntryView {
  @ApiProperty({ type: [RepeatedInView], description: 'Later waves whose trend shows its numbers; revise them.' })
  repeatedIn!: readonly RepeatedInView[];
}

export class AskedReleaseView {
  @ApiProperty({ format: 'uuid' }) id!: string;
}
