import type { intake as vi } from '../vi/intake.js';

export const intake: Record<keyof typeof vi, string> = {};
