export { type RedisVictim, startRedis } from './redis-victim.js';
export { startVictim, type Victim } from './victim.js';
