import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SecurityPlace } from '../security-place.js';
import { VENDOR_STYLESHEET, type VendorFrames } from './vendor-frames.js';
import type { VendorRequest } from './vendor.guard.js';

/** The vendors' door, before somebody's login is complete. */
export const vendorDoor = (request: FastifyRequest, reply: FastifyReply): SecurityPlace => ({
  at: 'vendor',
  stylesheet: VENDOR_STYLESHEET,
  request,
  reply,
});

/** The same to somebody who is logged in. */
export const vendorPlace = async (
  frames: VendorFrames,
  request: VendorRequest,
  reply: FastifyReply,
): Promise<SecurityPlace> => ({ ...vendorDoor(request, reply), frame: await frames.of(request) });
