import { Redis } from 'ioredis';
import type { Config } from '../config/parse-config.js';
import { type LimitRules, LocalRateLimit, type RateLimit } from './rate-limit.js';
import { SharedRateLimit } from './shared-rate-limit.js';

const COMMAND_MS = 250;
const now = (): number => performance.now();

export interface ClosableRateLimit extends RateLimit {
  close(): void;
}

/** Kept by all processes together where there is Redis, otherwise by each. */
export function createRateLimit({ redisUrl, queuePrefix }: Config, rules: LimitRules): ClosableRateLimit {
  if (redisUrl === undefined) return Object.assign(new LocalRateLimit(rules, now), { close: () => undefined });
  const redis = new Redis(redisUrl, {
    maxRetriesPerRequest: 0,
    commandTimeout: COMMAND_MS,
    enableOfflineQueue: false,
  });
  redis.on('error', () => undefined);
  const limit = new SharedRateLimit(rules, redis, queuePrefix, now);
  return Object.assign(limit, { close: () => redis.disconnect() });
}
