import type { Clock } from '#kernel';

export const CLOCK = Symbol('Clock');

export const systemClock: Clock = { now: () => new Date() };
