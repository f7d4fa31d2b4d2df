import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { DELIVERY_STATES, type DeliveryState } from '#webhook';
import { EVENT_TYPES, type EventType, MESSAGE_TYPES, type MessageType } from '#webhook/core';
import { IsInstant } from '../admin/is-instant.js';
import { LABEL, MayBeLeftOut } from '../admin/label.dto.js';

const LONGEST_URL = 2_000;
const NOTHING_OR_LABEL = new RegExp(`${LABEL.source}|^$`, 'u');

const IsReceiver = () =>
  applyDecorators(
    ApiProperty({
      maxLength: LONGEST_URL,
      example: 'https://hooks.example.com/fairmark',
      description: 'https, port 443 or 8443, a public name; no credentials.',
    }),
    IsString(),
    MaxLength(LONGEST_URL),
  );
const IsDescription = () =>
  applyDecorators(ApiProperty({ maxLength: 200, required: false }), Matches(NOTHING_OR_LABEL));
const AreEventTypes = () =>
  applyDecorators(
    ApiProperty({ enum: EVENT_TYPES, isArray: true }),
    IsArray(),
    ArrayNotEmpty(),
    ArrayUnique(),
    IsIn(EVENT_TYPES, { each: true }),
  );

export class WebhookDto {
  @IsReceiver() url!: string;
  @MayBeLeftOut() @IsDescription() description?: string;
  @AreEventTypes() eventTypes!: EventType[];
}

export class WebhookChangeDto {
  @MayBeLeftOut() @IsReceiver() url?: string;
  @MayBeLeftOut() @IsDescription() description?: string;
  @MayBeLeftOut() @AreEventTypes() eventTypes?: EventType[];
  @MayBeLeftOut() @IsBoolean() isOn?: boolean;
}

export class SecretRotationDto {
  @MayBeLeftOut()
  @ApiProperty({ minimum: 0, maximum: 72, default: 24, description: 'Hours for which both secrets sign.' })
  @IsInt()
  @Min(0)
  @Max(72)
  overlapHours?: number;
}

export class ReplayDto {
  @ApiProperty({ format: 'date-time', description: 'What failed since is sent again.' }) @IsInstant() since!: string;
}

export class WebhookView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() url!: string;
  @ApiProperty() description!: string;
  @ApiProperty({ enum: EVENT_TYPES, isArray: true }) eventTypes!: EventType[];
  @ApiProperty({ enum: ['active', 'disabled'] }) state!: 'active' | 'disabled';
  @ApiProperty({
    enum: ['by-vendor', 'gone', 'failing'],
    nullable: true,
    description: '`gone`: it answered 410. `failing`: nothing got through for more than three days.',
  })
  disabledReason!: 'by-vendor' | 'gone' | 'failing' | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) disabledAt!: string | null;
  @ApiProperty({ description: 'Tries that failed since one succeeded.' }) failures!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) failingSince!: string | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Until then the secret before signs, too.',
  })
  oldSecretUntil!: string | null;
  @ApiProperty({ description: 'To be named in If-Match by a change.' }) version!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}

export class WebhooksView {
  @ApiProperty({ type: [WebhookView] }) data!: WebhookView[];
}

export class MadeWebhookView extends WebhookView {
  @ApiProperty({ description: 'What signs its messages. It is shown this once.', example: 'whsec_…' }) secret!: string;
}

export class DeliveryView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'The header `webhook-id` of every try.', example: 'msg_…' }) messageId!: string;
  @ApiProperty({ enum: MESSAGE_TYPES }) type!: MessageType;
  @ApiProperty({ enum: DELIVERY_STATES }) state!: DeliveryState;
  @ApiProperty({ type: String, nullable: true, description: 'Why the last try failed.' }) reason!: string | null;
  @ApiProperty() attempts!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) nextAttemptAt!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) settledAt!: string | null;
}

export class DeliveriesView {
  @ApiProperty({ type: [DeliveryView] }) data!: DeliveryView[];
  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next page.' }) next!: string | null;
}

export class AttemptView {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty() durationMs!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'null: there was no answer.' }) status!: number | null;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The first 1,024 bytes of the answer, masked.' })
  response!: string | null;
}

export class DeliveryDetailView extends DeliveryView {
  @ApiProperty({ description: 'Exactly what is sent.' }) body!: string;
  @ApiProperty({ type: [AttemptView] }) tries!: AttemptView[];
}

export class ReplayView {
  @ApiProperty({ description: 'Messages that are sent again.' }) replayed!: number;
}
