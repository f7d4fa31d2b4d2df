import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, Matches, ValidateNested } from 'class-validator';
import type { CatalogueScenario } from '#evidence';
import type { LocalizedText } from '#kernel';
import { SLA_MINUTES, type Severity } from '#statistics';
import { IsLocalized, LocalizedParagraphsDto, LocalizedTextDto, SLUG } from './label.dto.js';

export const SEVERITIES = Object.keys(SLA_MINUTES) as Severity[];
const MOST_KEY_POINTS = 20;

/** What a version of a scenario says; everything of it in both languages. */
export class ScenarioWordsDto {
  @ApiProperty({ enum: SEVERITIES, description: '`urgent` is played only with vendors that agreed to it.' })
  @IsIn(SEVERITIES)
  severity!: Severity;

  @IsLocalized(LocalizedTextDto) title!: LocalizedTextDto;
  @IsLocalized(LocalizedParagraphsDto) text!: LocalizedParagraphsDto;

  @ApiProperty({ type: [LocalizedTextDto], description: 'What a good answer holds: for raters, never for vendors.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_KEY_POINTS)
  @ValidateNested({ each: true })
  @Type(() => LocalizedTextDto)
  answerKey!: LocalizedTextDto[];

  @IsLocalized(LocalizedParagraphsDto) ethics!: LocalizedParagraphsDto;
}

export class NewScenarioDto extends ScenarioWordsDto {
  @ApiProperty({ example: 'screen-share-blur' }) @Matches(SLUG) key!: string;
}

export class ScenarioView {
  @ApiProperty() key!: string;
  @ApiProperty({ description: 'To be named in If-Match by a revision. A version never changes.' }) version!: number;
  @ApiProperty({ enum: ['built-in', 'own'] }) origin!: string;
  @ApiProperty({ enum: SEVERITIES }) severity!: string;
  @ApiProperty() needsConsent!: boolean;
  @ApiProperty({ type: LocalizedTextDto }) title!: LocalizedText;
  @ApiProperty({ type: LocalizedParagraphsDto }) text!: LocalizedText;
  @ApiProperty({ type: [LocalizedTextDto] }) answerKey!: readonly LocalizedText[];
  @ApiProperty({ type: LocalizedParagraphsDto }) ethics!: LocalizedText;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) createdAt!: string | null;
}

export class ScenariosView {
  @ApiProperty({ type: [ScenarioView] }) data!: readonly ScenarioView[];
}

export const scenarioView = ({ createdAt, ...scenario }: CatalogueScenario): ScenarioView => ({
  key: scenario.key,
  version: scenario.version,
  origin: scenario.origin,
  severity: scenario.severity,
  needsConsent: scenario.needsConsent,
  title: scenario.title,
  text: scenario.text,
  answerKey: scenario.answerKey,
  ethics: scenario.ethics,
  createdAt: createdAt?.toISOString() ?? null,
});
