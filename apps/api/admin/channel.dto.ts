import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
} from 'class-validator';
import { MESSAGE_STATES, type MessageState } from '#distribution';
import { CHANNEL_EVENTS, type ChannelEvent, ROBOT_KINDS, type RobotKind } from '#distribution/core';
import { type Locale, LOCALES } from '#kernel';
import { IsLabel, MayBeLeftOut, MayBeNull } from './label.dto.js';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const LONGEST_URL = 2_000;
const LONGEST_SECRET = 200;

const AreEvents = () =>
  applyDecorators(
    ApiProperty({ enum: CHANNEL_EVENTS, isArray: true }),
    IsArray(),
    ArrayUnique(),
    IsIn(CHANNEL_EVENTS, { each: true }),
  );
const IsRobotUrl = () =>
  applyDecorators(
    ApiProperty({ maxLength: LONGEST_URL, description: 'Address of the robot; kept sealed and never shown again.' }),
    IsString(),
    MaxLength(LONGEST_URL),
  );
const IsRobotSecret = () =>
  applyDecorators(
    ApiProperty({ maxLength: LONGEST_SECRET, nullable: true, description: 'Signs messages, where the provider asks.' }),
    IsString(),
    MinLength(1),
    MaxLength(LONGEST_SECRET),
  );
const IsDigestTime = () =>
  applyDecorators(ApiProperty({ example: '09:00', nullable: true, description: 'null: no digest.' }), Matches(TIME));
const IsZone = () => applyDecorators(ApiProperty({ example: 'Asia/Shanghai' }), IsString(), MaxLength(64));

export class ChannelDto {
  @IsUUID() studyId!: string;
  @ApiProperty({ enum: ROBOT_KINDS }) @IsIn(ROBOT_KINDS) kind!: RobotKind;
  @IsLabel() name!: string;
  @ApiProperty({ enum: LOCALES }) @IsIn(LOCALES) locale!: Locale;
  @IsRobotUrl() url!: string;
  @MayBeNull() @IsRobotSecret() secret?: string | null;
  @AreEvents() events!: ChannelEvent[];
  @MayBeNull() @IsDigestTime() digestTime?: string | null;
  @IsZone() timeZone!: string;
}

export class ChannelChangeDto {
  @MayBeLeftOut() @IsLabel() name?: string;
  @MayBeLeftOut() @ApiProperty({ enum: LOCALES }) @IsIn(LOCALES) locale?: Locale;
  @MayBeLeftOut() @IsRobotUrl() url?: string;
  @MayBeNull() @IsRobotSecret() secret?: string | null;
  @MayBeLeftOut() @AreEvents() events?: ChannelEvent[];
  @MayBeNull() @IsDigestTime() digestTime?: string | null;
  @MayBeLeftOut() @IsZone() timeZone?: string;
  @MayBeLeftOut() @IsBoolean() isOn?: boolean;
}

export class GroupInvitationDto {
  @ApiProperty({ description: 'The open link that the group is asked to take part by.' }) @IsUUID() openLinkId!: string;
}

export class ChannelView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) studyId!: string;
  @ApiProperty({ enum: ROBOT_KINDS }) kind!: RobotKind;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: LOCALES }) locale!: Locale;
  @ApiProperty({ description: 'Of its address; the rest of it is never shown.' }) host!: string;
  @ApiProperty() hasSecret!: boolean;
  @ApiProperty({ enum: CHANNEL_EVENTS, isArray: true }) events!: ChannelEvent[];
  @ApiProperty({ type: String, nullable: true }) digestTime!: string | null;
  @ApiProperty() timeZone!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Day of the last digest.' }) digestedOn!: string | null;
  @ApiProperty() isOn!: boolean;
  @ApiProperty({ description: 'To be named in If-Match by a change.' }) version!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}

export class ChannelsView {
  @ApiProperty({ type: [ChannelView] }) data!: ChannelView[];
}

export class ChannelMessageView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['test', 'digest', 'event', 'invitation'] }) kind!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ type: [String] }) lines!: string[];
  @ApiProperty({ enum: MESSAGE_STATES }) state!: MessageState;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) sentAt!: string | null;
}

export class ChannelMessagesView {
  @ApiProperty({ type: [ChannelMessageView] }) data!: ChannelMessageView[];
  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next page.' }) next!: string | null;
}
