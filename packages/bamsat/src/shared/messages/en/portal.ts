import type { portal as vi } from '../vi/portal.js';

export const portal: Record<keyof typeof vi, string> = {};
