import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { LOCALES, type Locale, type LocalizedText } from '#kernel';
import { IsLabel, LocalizedTextDto, SLUG } from './label.dto.js';
import { SEVERITIES } from './probe-scenario.dto.js';
import { REASON } from './ruling.dto.js';

const MOST = 100;
const SEED = /^[0-9a-f]{16}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
export const PROBE_PHASES = ['upcoming', 'due', 'waiting', 'finished'] as const;
export const ROUND_STATES = ['draft', 'running', 'rating', 'closed', 'cancelled'] as const;

/** Checked by the rules of a design, which point at what is wrong with it. */
export class TimeSlotDto {
  @Matches(SLUG) key!: string;
  @ApiProperty({ example: 'Asia/Shanghai' }) @IsString() @MaxLength(60) zone!: string;
  @ApiProperty({ type: [Number], description: '1 = Monday … 7 = Sunday' })
  @IsArray()
  @ArrayMaxSize(7)
  @IsInt({ each: true })
  weekdays!: number[];
  @ApiProperty({ example: '09:30' }) @IsString() @MaxLength(5) from!: string;
  @ApiProperty({ example: '18:00', description: 'Before `from`: over midnight.' })
  @IsString()
  @MaxLength(5)
  to!: string;
}

export class ProbeDesignDto {
  @ApiProperty({ type: [String], description: 'Keys of scenarios; their newest versions are fixed by the round.' })
  @IsArray()
  @ArrayMaxSize(MOST)
  @Matches(SLUG, { each: true })
  scenarios!: string[];

  @ApiProperty({ type: [String], description: 'Slugs of vendors of the study.' })
  @IsArray()
  @ArrayMaxSize(MOST)
  @Matches(SLUG, { each: true })
  vendors!: string[];

  @ApiProperty({ type: [String], format: 'uuid', description: 'Who sends: staff with the role runner or admin.' })
  @IsArray()
  @ArrayMaxSize(MOST)
  @IsUUID(undefined, { each: true })
  runners!: string[];

  @ApiProperty({ minimum: 1, maximum: 100 }) @IsInt() replicates!: number;

  @ApiProperty({ type: [TimeSlotDto] })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => TimeSlotDto)
  slots!: TimeSlotDto[];

  @ApiProperty({ format: 'date' }) @IsString() @MaxLength(10) from!: string;
  @ApiProperty({ format: 'date' }) @IsString() @MaxLength(10) to!: string;
  @ApiProperty({ minimum: 1, maximum: 100 }) @IsInt() vendorPerDay!: number;
  @ApiProperty({ minimum: 1, maximum: 100 }) @IsInt() runnerPerDay!: number;
}

export class PlanPreviewDto {
  @ApiProperty({ type: ProbeDesignDto })
  @IsObject()
  @ValidateNested()
  @Type(() => ProbeDesignDto)
  design!: ProbeDesignDto;

  @ApiPropertyOptional({ description: '16 hexadecimal digits; without it one is drawn.' })
  @IsOptional()
  @Matches(SEED)
  seed?: string;
}

export class NewRoundDto extends PlanPreviewDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Made by the client: sent twice, it is one round.' })
  @IsOptional()
  @IsUUID()
  id?: string;

  @IsLabel() @Matches(/\S/) name!: string;
}

export class VendorConsentDto {
  @IsLabel() agreedBy!: string;
  @ApiProperty({ format: 'date' }) @Matches(DAY) agreedOn!: string;
  @ApiProperty({ minLength: 3, maxLength: 1_000 }) @Matches(REASON) note!: string;
}

export class RoundVendorDto {
  @ApiProperty({ enum: LOCALES, description: 'Language in which the vendor is asked.' }) @IsIn(LOCALES) locale!: Locale;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Where its support takes mails; null: elsewhere.' })
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  supportAddress?: string | null;

  @ApiPropertyOptional({
    type: VendorConsentDto,
    nullable: true,
    description: 'Who of the vendor agreed to urgent drills.',
  })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => VendorConsentDto)
  consent?: VendorConsentDto | null;
}

export class ReasonDto {
  @ApiProperty({ minLength: 3, maxLength: 1_000 }) @Matches(REASON) reason!: string;
}

export class NamedVendorView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() slug!: string;
  @ApiProperty({ type: LocalizedTextDto }) name!: LocalizedText;
}

export class NamedPersonView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

export class PlannerView {
  @ApiProperty({ type: [NamedVendorView], description: 'Vendors of the study.' }) vendors!: readonly NamedVendorView[];
  @ApiProperty({ type: [NamedPersonView], description: 'Staff who may send.' }) runners!: readonly NamedPersonView[];
  @ApiProperty({ type: [TimeSlotDto], description: 'Slots to begin with.' }) slots!: readonly object[];
  @ApiProperty({ description: 'Whether probes can be sent by mail and answers come back.' }) canMail!: boolean;
}

export class PlannedProbeView {
  @ApiProperty() scenario!: string;
  @ApiProperty() replicate!: number;
  @ApiProperty() vendor!: string;
  @ApiProperty() slot!: string;
  @ApiProperty({ format: 'date' }) day!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ format: 'uuid' }) runnerId!: string;
}

export class WorkloadView {
  @ApiProperty({ enum: ['vendor', 'runner', 'slot'] }) of!: string;
  @ApiProperty({ description: 'Slug of the vendor, id of the runner, key of the slot.' }) key!: string;
  @ApiProperty() probes!: number;
  @ApiProperty({ description: 'Most on one day.' }) mostPerDay!: number;
}

export class DesignGapView {
  @ApiProperty({ enum: ['too-few-scenarios', 'too-few-replicates', 'too-few-probes', 'too-few-in-tier'] })
  code!: string;
  @ApiProperty({ enum: SEVERITIES, nullable: true }) severity!: string | null;
  @ApiProperty() count!: number;
  @ApiProperty() needed!: number;
}

export class PlanPreviewView {
  @ApiProperty() seed!: string;
  @ApiProperty({ type: [PlannedProbeView] }) plan!: readonly PlannedProbeView[];
  @ApiProperty({ type: [WorkloadView] }) workload!: readonly WorkloadView[];
  @ApiProperty({ type: [DesignGapView], description: 'Why it would not count in a score.' })
  gaps!: readonly DesignGapView[];
  @ApiProperty({ type: [String], description: 'Keys of scenarios that need the consent of vendors.' })
  urgent!: readonly string[];
}

export class RoundVendorView extends NamedVendorView {
  @ApiProperty({ enum: LOCALES }) locale!: string;
  @ApiProperty({ type: String, nullable: true }) supportAddress!: string | null;
  @ApiProperty({ type: VendorConsentDto, nullable: true }) consent!: object | null;
}

export class RoundScenarioView {
  @ApiProperty() key!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ enum: SEVERITIES }) severity!: string;
  @ApiProperty({ type: LocalizedTextDto }) title!: LocalizedText;
}

export class RoundActView {
  @ApiProperty({ enum: ['created', 'started', 'cancelled', 'rated-anew', 'closed'] }) act!: string;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty() by!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export class RoundCountsView {
  @ApiProperty() probes!: number;
  @ApiProperty({ description: 'Their moment has come and nobody has sent them.' }) due!: number;
  @ApiProperty() waiting!: number;
  @ApiProperty() finished!: number;
  @ApiProperty({ description: 'By both raters.' }) rated!: number;
  @ApiProperty({ description: 'Items of which the raters are too far apart, not decided yet.' }) disputed!: number;
}

export class RoundSummaryView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ROUND_STATES }) state!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) startedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) closedAt!: string | null;
  @ApiProperty({ type: RoundCountsView }) counts!: RoundCountsView;
}

export class RoundsView {
  @ApiProperty({ type: [RoundSummaryView] }) data!: readonly RoundSummaryView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class RoundView extends RoundSummaryView {
  @ApiProperty({ type: ProbeDesignDto }) design!: object;
  @ApiProperty() seed!: string;
  @ApiProperty({ description: 'How often raters have been asked anew, plus one.' }) pass!: number;
  @ApiProperty({ type: [RoundScenarioView] }) scenarios!: readonly RoundScenarioView[];
  @ApiProperty({ type: [RoundVendorView] }) vendors!: readonly RoundVendorView[];
  @ApiProperty({ type: [NamedPersonView] }) runners!: readonly NamedPersonView[];
  @ApiProperty({ type: [DesignGapView] }) gaps!: readonly DesignGapView[];
  @ApiProperty({ type: [RoundActView], description: 'Who did what, oldest first.' }) acts!: readonly RoundActView[];
}
