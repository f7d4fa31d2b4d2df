import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsObject, IsOptional, IsString, IsUUID, Length, Matches, MaxLength, ValidateIf } from 'class-validator';
import { IsInstant } from './is-instant.js';
import { LABEL } from './label.dto.js';

/** Null is a value of its own. */
const OrNull = () => ValidateIf((_, value) => value !== null);

const MOST = 1_000;

/** Values are read as those of a list are, so that here only their form is looked at. */
export class ContactChangeDto {
  @ApiProperty({ maxLength: 200 }) @IsString() @MaxLength(MOST) name!: string;
  @ApiProperty({ enum: ['zh-CN', 'en'] }) @IsIn(['zh-CN', 'en']) locale!: string;
  @ApiProperty({ type: String, nullable: true }) @OrNull() @IsString() @MaxLength(MOST) role!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Asia/Shanghai' })
  @OrNull()
  @IsString()
  @MaxLength(MOST)
  timeZone!: string | null;
  @ApiProperty({ maxLength: 200, description: 'By its name.' }) @IsString() @MaxLength(MOST) organisation!: string;
  @ApiPropertyOptional({ enum: ['S', 'M', 'L'], description: 'Of an organisation that is not known yet.' })
  @IsOptional()
  @IsIn(['S', 'M', 'L'])
  size?: string;
  @ApiPropertyOptional({ enum: ['CN', 'INTL'] }) @IsOptional() @IsIn(['CN', 'INTL']) region?: string;
}

export class ContactTagDto {
  @ApiProperty({ minLength: 1, maxLength: 40 }) @Length(1, 40) tag!: string;
}

export class ContactTagsDto extends ContactTagDto {
  @IsUUID() studyId!: string;
  @ApiProperty({ description: 'A rule as of a segment: whom the tag is for.', type: Object }) @IsObject() rule!: object;
  @ApiProperty({ enum: ['add', 'remove'] }) @IsIn(['add', 'remove']) act!: 'add' | 'remove';
}

export class ConsentDto {
  @ApiProperty({ enum: ['surveys', 'quotes', 'results'] })
  @IsIn(['surveys', 'quotes', 'results'])
  what!: 'surveys' | 'quotes' | 'results';
  @ApiProperty({ enum: ['consent', 'contract', 'legitimate_interest'] })
  @IsIn(['consent', 'contract', 'legitimate_interest'])
  basis!: 'consent' | 'contract' | 'legitimate_interest';
  @ApiProperty({ maxLength: 200, description: 'Where it can be looked up.' }) @Matches(LABEL) evidence!: string;
  @ApiProperty({ format: 'date-time' }) @IsInstant() at!: string;
}

export class ContactImportDto {
  @IsUUID() studyId!: string;
  @IsString() @MaxLength(5_000_000) csv!: string;
  @ApiPropertyOptional({ type: Object, description: 'What holds where a column is missing or a cell is empty.' })
  @IsOptional()
  @IsObject()
  defaults?: object;
}

export class MappingDto {
  @ApiProperty({
    type: [String],
    nullable: true,
    description: 'For each column the field it holds; null leaves it out.',
  })
  columns!: unknown;
  @ApiPropertyOptional({ type: Object }) defaults?: unknown;
}

export class SegmentDto {
  @IsUUID() studyId!: string;
  @ApiProperty({ minLength: 1, maxLength: 200 }) @Matches(LABEL) name!: string;
  @ApiProperty({ type: Object }) @IsObject() rule!: object;
}

export class SegmentChangeDto {
  @ApiPropertyOptional({ minLength: 1, maxLength: 200 }) @IsOptional() @Matches(LABEL) name?: string;
  @ApiPropertyOptional({ type: Object }) @IsOptional() @IsObject() rule?: object;
}

export class SegmentCountDto {
  @IsUUID() studyId!: string;
  @ApiProperty({ type: Object }) @IsObject() rule!: object;
}
