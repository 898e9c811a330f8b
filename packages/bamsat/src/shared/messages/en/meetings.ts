import type { meetings as vi } from '../vi/meetings.js';

export const meetings: Record<keyof typeof vi, string> = {};
