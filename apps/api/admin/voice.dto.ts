import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsArray, IsBoolean, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { VoiceImport, VoiceOutcome } from '#evidence';

/** Whatever a file is called: it decides nothing. */
const NAME = /^[^\p{Cc}\u202a-\u202e\u2066-\u2069]{0,200}$/u;
const LONGEST_CSV = 3_000_000;

export class VoiceFileDto {
  @ApiPropertyOptional({ maxLength: 200, description: 'What the file is called; it decides nothing.' })
  @IsOptional()
  @Matches(NAME)
  name?: string;

  @ApiPropertyOptional({ maxLength: LONGEST_CSV, description: 'A table; its columns are those of the template.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_CSV)
  csv?: string;

  @ApiProperty({ description: 'Says what would happen, and does nothing.' }) @IsBoolean() dryRun!: boolean;
}

export class RatingFileDto extends VoiceFileDto {
  @ApiPropertyOptional({
    type: [Object],
    description: 'In the place of a table: objects with vendor, source, url, day, mean, scale (5), count and licence.',
  })
  @IsOptional()
  @IsArray()
  ratings?: unknown[];
}

export class VoiceOutcomeView {
  @ApiProperty({ format: 'uuid', nullable: true, type: String, description: 'By which the file can be taken back.' })
  importId!: string | null;
  @ApiProperty({ description: 'Rows that are new.' }) added!: number;
  @ApiProperty({ description: 'Rows that were there, or twice in the file.' }) duplicates!: number;
}

export class VoiceImportView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() added!: number;
  @ApiProperty() duplicates!: number;
  @ApiProperty() importedBy!: string;
  @ApiProperty({ format: 'date-time' }) importedAt!: string;
  @ApiProperty({ type: String, nullable: true }) undoneBy!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) undoneAt!: string | null;
}

export class VoiceImportsView {
  @ApiProperty({ type: [VoiceImportView] }) data!: readonly VoiceImportView[];
}

export const voiceImportView = (file: VoiceImport): VoiceImportView => ({
  id: file.id,
  name: file.name,
  added: file.added,
  duplicates: file.duplicates,
  importedBy: file.importedBy,
  importedAt: file.importedAt.toISOString(),
  undoneBy: file.undoneBy,
  undoneAt: file.undoneAt?.toISOString() ?? null,
});

export const outcomeView = ({ importId, added, duplicates }: VoiceOutcome): VoiceOutcomeView => ({
  importId,
  added,
  duplicates,
});
