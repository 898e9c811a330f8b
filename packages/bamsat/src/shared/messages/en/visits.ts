import type { visits as vi } from '../vi/visits.js';

export const visits: Record<keyof typeof vi, string> = {};
