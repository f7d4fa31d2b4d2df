// Loaded into a program before all else: whenever it is told SIGUSR2, it says what every object of it inherits, and for
// how many milliseconds of processor time its loop was held at the worst since it was last asked. What a busy machine
// made it wait for a processor is no work of its, so it is not counted.
import { existsSync, readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const KINDS = [Object, Array, Function, String, Number, Boolean, RegExp, Date, Error, Promise, Map, Set];
const LOOK_MS = 10;
const OWN_TIME = '/proc/thread-self/schedstat';

const namesOf = (prototype) => Reflect.ownKeys(prototype).map(String).toSorted();

/** Milliseconds this thread has worked; of all threads where the system does not tell of one. */
function worked() {
  if (existsSync(OWN_TIME)) return Number.parseInt(readFileSync(OWN_TIME, 'utf8'), 10) / 1e6;
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
}

function watch() {
  let [last, held] = [worked(), 0];
  const look = () => {
    const now = worked();
    held = Math.max(held, now - last);
    last = now;
  };
  setInterval(look, LOOK_MS).unref();
  process.on('SIGUSR2', () => {
    look();
    const inherited = Object.create(null);
    for (const kind of KINDS) inherited[kind.name] = namesOf(kind.prototype);
    process.stderr.write(`${JSON.stringify({ inherited, held: Math.round(held) })}\n`);
    held = 0;
  });
}

if (isMainThread) watch();
