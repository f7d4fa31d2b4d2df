import { ApiProperty } from '@nestjs/swagger';
import type { StoredRating } from '#evidence';
import type { MarketRatings } from '#evidence/core';

export class RatingView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) importId!: string;
  @ApiProperty({ format: 'uuid' }) vendorId!: string;
  @ApiProperty({ description: 'Slug.' }) vendor!: string;
  @ApiProperty() source!: string;
  @ApiProperty() url!: string;
  @ApiProperty({ format: 'date' }) day!: string;
  @ApiProperty({ minimum: 1, maximum: 5 }) mean!: number;
  @ApiProperty({ minimum: 1 }) count!: number;
  @ApiProperty() licence!: string;
}

export class VendorRatingView {
  @ApiProperty({ description: 'Slug.' }) vendor!: string;
  @ApiProperty({ description: 'Stars 1–5 as they were given.' }) mean!: number;
  @ApiProperty() count!: number;
  @ApiProperty() sources!: number;
  @ApiProperty({ description: 'Stars 1–5, pulled towards the market, the more the fewer have rated. Never scored.' })
  adjusted!: number;
}

export class MarketRatingsView {
  @ApiProperty({ type: Number, nullable: true, description: 'Mean of the vendors’ means.' }) prior!: number | null;
  @ApiProperty({ type: [VendorRatingView] }) vendors!: readonly VendorRatingView[];
}

export class RatingsView {
  @ApiProperty({ type: [RatingView] }) data!: readonly RatingView[];
  @ApiProperty({ type: MarketRatingsView, description: 'Of the whole wave.' }) market!: MarketRatingsView;
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export const ratingView = ({
  id,
  importId,
  vendorId,
  vendor,
  source,
  url,
  day,
  ...figures
}: StoredRating): RatingView => ({
  id,
  importId,
  vendorId,
  vendor,
  source,
  url,
  day,
  mean: figures.mean,
  count: figures.count,
  licence: figures.licence,
});

export const marketView = ({ prior, vendors }: MarketRatings): MarketRatingsView => ({
  prior,
  vendors: vendors.map(({ vendor, mean, count, sources, adjusted }) => ({ vendor, mean, count, sources, adjusted })),
});
