import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const LABELS = ['cosmetic', 'additive', 'breaking'] as const;

export class ChangeView {
  @ApiProperty({ description: 'The same in every comparison of the two states; a bridge refers to it.' }) id!: string;
  @ApiProperty({ description: 'Such as `question-removed` or `scale-changed`.' }) kind!: string;
  @ApiProperty({ enum: LABELS, description: 'A breaking change ends the trend series.' })
  label!: (typeof LABELS)[number];
  @ApiPropertyOptional() pointerBefore?: string;
  @ApiPropertyOptional() pointerAfter?: string;
  @ApiPropertyOptional() question?: string;
  @ApiPropertyOptional() criterion?: string;
  @ApiPropertyOptional() property?: string;
  @ApiPropertyOptional() locale?: string;
  @ApiPropertyOptional({ type: Object, description: 'Words, values or conditions, as they were.' }) before?: unknown;
  @ApiPropertyOptional({ type: Object, description: 'As they are.' }) after?: unknown;
  @ApiProperty({ description: 'A note may say that the meaning is the same.' }) bridgeable!: boolean;
  @ApiPropertyOptional({ description: 'The note that says so.' }) bridge?: string;
}

export class ChangeCountsView {
  @ApiProperty() cosmetic!: number;
  @ApiProperty() additive!: number;
  @ApiProperty() breaking!: number;
}

export class ComparisonView {
  @ApiProperty() from!: string;
  @ApiProperty() to!: string;
  @ApiProperty({ type: [ChangeView] }) changes!: ChangeView[];
  @ApiProperty() breaksTrend!: boolean;
  @ApiProperty({ type: ChangeCountsView }) counts!: ChangeCountsView;
}

export class PublicationView {
  @ApiProperty({ type: String, format: 'uuid' }) id!: string;
  @ApiProperty() number!: number;
  @ApiProperty({ type: [ChangeView], description: 'Since the version before.' }) changes!: ChangeView[];
  @ApiProperty() breaksTrend!: boolean;
  @ApiProperty({ description: 'Versions of one series may stand on one trend line.' }) series!: number;
  @ApiPropertyOptional({ description: 'Of the draft from now on; absent when a definition was given.' })
  revision?: number;
}
