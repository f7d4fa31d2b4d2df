import { networkInterfaces } from 'node:os';

/** Where a phone in the same network reaches this machine; undefined when nothing but this machine does. */
export function lanAddress(host: string, interfaces = networkInterfaces()): string | undefined {
  if (host !== '0.0.0.0' && host !== '::') return undefined;
  const addresses = Object.values(interfaces).flatMap((list) => list ?? []);
  return addresses.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
}
