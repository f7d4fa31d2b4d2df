import type { FastifyReply, FastifyRequest } from 'fastify';
import { adminStylesheet } from '#pages';
import { assetPath } from '../public/assets.js';
import type { SecurityPlace } from '../security-place.js';

const STYLESHEET = assetPath('admin.css', adminStylesheet);

/** The staff's door. */
export const staffPlace = (request: FastifyRequest, reply: FastifyReply): SecurityPlace => ({
  at: 'admin',
  stylesheet: STYLESHEET,
  request,
  reply,
});
