import { ApiProperty } from '@nestjs/swagger';
import type { ImportRecord } from '#distribution';

const NULLABLE_TEXT = { type: String, nullable: true } as const;

class FileColumnView {
  @ApiProperty() name!: string;
  @ApiProperty({ type: [String], description: 'The first values; forgotten once the list is applied.' })
  samples!: readonly string[];
}

class MappingView {
  @ApiProperty({ type: [String], description: 'A field, null where a column is left out, or undecided.' })
  columns!: readonly (string | null)[];
  @ApiProperty({ type: Object }) defaults!: object;
}

export class ContactImportView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) studyId!: string;
  @ApiProperty() fileName!: string;
  @ApiProperty({ enum: ['csv', 'xlsx'] }) format!: string;
  @ApiProperty({ ...NULLABLE_TEXT, enum: ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', null] }) encoding!: string | null;
  @ApiProperty({ enum: ['checked', 'applying', 'applied', 'undoing', 'undone', 'failed', 'expired'] }) state!: string;
  @ApiProperty({ type: [FileColumnView] }) columns!: readonly FileColumnView[];
  @ApiProperty({ type: MappingView }) mapping!: MappingView;
  @ApiProperty({
    type: Object,
    nullable: true,
    description:
      'Counts, notices, faults with rows and columns, the first rows; null while the mapping lacks something.',
  })
  report!: object | null;
  @ApiProperty(NULLABLE_TEXT) failure!: string | null;
  @ApiProperty({ description: 'People written so far.' }) done!: number;
  @ApiProperty({ description: 'People to be written.' }) total!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time', description: 'Until then it can be applied, or undone.' }) expiresAt!: string;
  @ApiProperty({ ...NULLABLE_TEXT, format: 'date-time' }) appliedAt!: string | null;
  @ApiProperty({ ...NULLABLE_TEXT, format: 'date-time' }) undoneAt!: string | null;
}

export class ContactImportsView {
  @ApiProperty({ type: [ContactImportView] }) data!: ContactImportView[];
}

export class PlainImportView {
  @ApiProperty({ description: 'Rows under the header.' }) read!: number;
  @ApiProperty({ description: 'People who are new to the study.' }) added!: number;
  @ApiProperty({ description: 'People who were in the study before.' }) known!: number;
  @ApiProperty({ type: [Object], description: 'Rows that were left out: row, column, code.' })
  errors!: readonly object[];
}

export function importView(record: ImportRecord): ContactImportView {
  const { createdBy: _, rowsDone, createdAt, expiresAt, appliedAt, undoneAt, ...shown } = record;
  const { counts } = record.report ?? {};
  const total = counts === undefined ? 0 : Object.values(counts.people).reduce((sum, people) => sum + people, 0);
  return {
    ...shown,
    done: rowsDone,
    total,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    appliedAt: appliedAt?.toISOString() ?? null,
    undoneAt: undoneAt?.toISOString() ?? null,
  };
}
