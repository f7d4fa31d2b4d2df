import { scaleLinear } from 'd3-scale';

/** Low and high end of a scale, in the unit of the data. */
export type Domain = readonly [number, number];

/** A horizontal scale whose positions are percentages of the plot's width, so that one SVG fits every screen without text being scaled. */
export interface ScoreAxis {
  readonly domain: Domain;
  readonly ticks: readonly number[];
  /** "0%"…"100%"; values outside the domain lie on its edge. */
  at(value: number): string;
}

export function scoreAxis(domain: Domain, tickCount = 4): ScoreAxis {
  const scale = scaleLinear().domain(domain).range([0, 100]).clamp(true);
  return { domain, ticks: scale.ticks(tickCount), at: (value) => `${Number(scale(value).toFixed(2))}%` };
}

/**
 * The part of 0–100 that holds every value, on multiples of five with some air. Shared by all panels of a page,
 * because panels with different axes invite a false comparison. Without values it is the whole scale.
 */
export function domainAround(values: readonly number[], step = 5): Domain {
  if (values.length === 0) return [0, 100];
  const low = Math.floor((Math.min(...values) - 1) / step) * step;
  const high = Math.ceil((Math.max(...values) + 1) / step) * step;
  return [Math.max(0, low), Math.min(100, high)];
}
