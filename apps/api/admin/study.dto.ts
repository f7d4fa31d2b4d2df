import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import type { LocalizedText } from '#kernel';
import { IsLocalized, LocalizedParagraphsDto, LocalizedTextDto, MayBeLeftOut, MayBeNull, SLUG } from './label.dto.js';

export class StudyDto {
  @Matches(SLUG) slug!: string;
  @IsLocalized(LocalizedTextDto) title!: LocalizedTextDto;
  @IsLocalized(LocalizedTextDto) sponsor!: LocalizedTextDto;
  @MayBeNull() @IsLocalized(LocalizedParagraphsDto) description?: LocalizedParagraphsDto | null;
  @MayBeNull() @IsString() @MaxLength(254) contact?: string | null;
}

export class StudyChangeDto {
  @MayBeLeftOut() @IsLocalized(LocalizedTextDto) title?: LocalizedTextDto;
  @MayBeLeftOut() @IsLocalized(LocalizedTextDto) sponsor?: LocalizedTextDto;
  @MayBeNull() @IsLocalized(LocalizedParagraphsDto) description?: LocalizedParagraphsDto | null;
  @MayBeNull() @IsString() @MaxLength(254) contact?: string | null;
}

export class ParticipationDto {
  @ApiProperty({ type: [String], format: 'uuid' })
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  productIds!: string[];
}

class LatestReleaseView {
  @ApiProperty() wave!: string;
  @ApiProperty() revision!: number;
  @ApiProperty({ format: 'date-time' }) publishedAt!: string;
}

export class StudyView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() slug!: string;
  @ApiProperty({ type: LocalizedTextDto }) title!: LocalizedText;
  @ApiProperty({ type: LocalizedTextDto }) sponsor!: LocalizedText;
  @ApiProperty({ type: LocalizedParagraphsDto, nullable: true }) description!: LocalizedText | null;
  @ApiProperty({ type: String, nullable: true }) contact!: string | null;
  @ApiProperty() isDemo!: boolean;
  @ApiProperty({ description: 'To be named in If-Match by a change.' }) version!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty() waves!: number;
  @ApiProperty() questionnaires!: number;
  @ApiProperty() vendors!: number;
  @ApiProperty({ description: 'Number of its newest rubric, 0 when there is none.' }) rubric!: number;
  @ApiProperty({ type: LatestReleaseView, nullable: true }) release!: LatestReleaseView | null;
}

export class StudiesView {
  @ApiProperty({ type: [StudyView] }) data!: StudyView[];
}

export class ParticipantView {
  @ApiProperty({ format: 'uuid' }) vendorId!: string;
  @ApiProperty() slug!: string;
  @ApiProperty({ type: LocalizedTextDto }) name!: LocalizedText;
  @ApiProperty() isArchived!: boolean;
  @ApiProperty({ type: [String] }) productIds!: string[];
  @ApiProperty({ description: 'A campaign was launched since it was added: it cannot leave.' }) isInUse!: boolean;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}

export class ParticipantsView {
  @ApiProperty({ type: [ParticipantView] }) data!: ParticipantView[];
}
