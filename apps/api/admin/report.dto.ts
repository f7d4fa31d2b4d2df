import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { LOCALES, type Locale } from '#kernel';
import type { ReportDraftSection } from '#report';
import type { ReportFault } from '#report/core';

/** Code points of one section's text. */
const MOST = 20_000;

export class ReportTextDto {
  @ApiProperty({ enum: LOCALES })
  @IsIn(LOCALES)
  readonly locale!: Locale;

  @ApiProperty({
    maxLength: MOST,
    description: 'Text with `{{values}}` and `[[CLAIM subjects metric|words]]`; empty gives the generated text back',
    example: '[[LEADS aurora|{{vendor:aurora}} leads]] with {{score:aurora}} {{interval:aurora}}.',
  })
  @IsString()
  @MaxLength(MOST)
  readonly text!: string;
}

export class ReportSectionView {
  @ApiProperty({ example: 'summary' }) readonly id!: string;
  @ApiProperty() readonly isEditable!: boolean;
  @ApiProperty({ description: 'What the release itself carries' }) readonly generated!: string;
  @ApiProperty({ type: String, nullable: true, description: 'The editor’s text in force' })
  readonly text!: string | null;
  @ApiProperty({ description: 'For If-Match; 0 = never edited' }) readonly revision!: number;
  @ApiProperty({ type: String, nullable: true }) readonly editedBy!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) readonly editedAt!: string | null;
}

export class ReportDraftView {
  @ApiProperty() readonly study!: string;
  @ApiProperty() readonly wave!: string;
  @ApiProperty({ description: 'Revision of the release' }) readonly revision!: number;
  @ApiProperty({ type: [ReportSectionView] }) readonly sections!: readonly ReportSectionView[];
}

export class ReportFaultView {
  @ApiProperty({ example: 'unbound-claim' }) readonly code!: string;
  @ApiProperty({ description: 'From 0' }) readonly paragraph!: number;
  @ApiProperty({ description: 'The words at fault' }) readonly words!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Why the release refuses the claim' })
  readonly reason!: string | null;
}

export class ReportCheckView {
  @ApiProperty({ type: [ReportFaultView] }) readonly faults!: readonly ReportFaultView[];
}

export const sectionView = ({ editedAt, ...section }: ReportDraftSection): ReportSectionView => ({
  ...section,
  editedAt: editedAt?.toISOString() ?? null,
});

export const faultView = ({ code, paragraph, words, reason }: ReportFault): ReportFaultView => ({
  code,
  paragraph,
  words,
  reason: reason ?? null,
});
