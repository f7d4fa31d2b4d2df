import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsUUID, Max, MaxLength, Min, IsString } from 'class-validator';
import { MOST_ORIGINS, type OpenLinkState } from '#distribution/core';
import type { LocalizedText } from '#kernel';
import { IsInstant } from './is-instant.js';
import { IsLabel, LocalizedTextDto, MayBeLeftOut } from './label.dto.js';

const MOST_PLACES = 100_000;
const STATES = ['open', 'not-yet', 'paused', 'full', 'closed'] as const;

const IsQuota = (description: string) =>
  applyDecorators(ApiProperty({ minimum: 1, maximum: MOST_PLACES, description }), IsInt(), Min(1), Max(MOST_PLACES));

const AreOrigins = () =>
  applyDecorators(
    ApiProperty({
      type: [String],
      maxItems: MOST_ORIGINS,
      example: ['https://docs.example.com'],
      description: 'Sites that may show it in a frame; without any, none may.',
    }),
    IsArray(),
    ArrayMaxSize(MOST_ORIGINS),
    IsString({ each: true }),
    MaxLength(300, { each: true }),
  );

export class OpenLinkDto {
  @IsUUID() vendorId!: string;
  @IsLabel() name!: string;
  @IsInstant() opensAt!: string;
  @IsInstant() closesAt!: string;
  @IsQuota('Places in all.') quota!: number;
  @IsQuota('Places of one organisation.') organisationQuota!: number;
  @AreOrigins() origins!: string[];
}

export class OpenLinkChangeDto {
  @MayBeLeftOut() @IsLabel() name?: string;
  @MayBeLeftOut() @IsInstant() opensAt?: string;
  @MayBeLeftOut() @IsInstant() closesAt?: string;
  @MayBeLeftOut() @IsQuota('Not fewer than are taken.') quota?: number;
  @MayBeLeftOut() @IsQuota('Places of one organisation.') organisationQuota?: number;
  @MayBeLeftOut() @AreOrigins() origins?: string[];
  @MayBeLeftOut() @ApiProperty({ description: 'Off: nobody new may start.' }) @IsBoolean() isOn?: boolean;
}

export class OpenLinkView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) campaignId!: string;
  @ApiProperty({ format: 'uuid' }) vendorId!: string;
  @ApiProperty({ type: LocalizedTextDto }) vendor!: LocalizedText;
  @ApiProperty() name!: string;
  @ApiProperty() url!: string;
  @ApiProperty({ enum: STATES }) state!: OpenLinkState;
  @ApiProperty() isOn!: boolean;
  @ApiProperty({ format: 'date-time' }) opensAt!: string;
  @ApiProperty({ format: 'date-time' }) closesAt!: string;
  @ApiProperty() quota!: number;
  @ApiProperty() organisationQuota!: number;
  @ApiProperty({ description: 'Places that are taken, of sittings that are under way among them.' }) taken!: number;
  @ApiProperty() started!: number;
  @ApiProperty() completed!: number;
  @ApiProperty() organisations!: number;
  @ApiProperty({ type: [String] }) origins!: string[];
  @ApiProperty({ type: String, nullable: true, description: 'Markup for the sites it may be shown on.' })
  embedCode!: string | null;
  @ApiProperty({ type: LocalizedTextDto, description: 'One line for a chat.' }) chatText!: LocalizedText;
  @ApiProperty({ description: 'To be named in If-Match by a change.' }) version!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}

export class OpenLinksView {
  @ApiProperty({ type: [OpenLinkView] }) data!: OpenLinkView[];
}
