import type { register as vi } from '../vi/register.js';

export const register: Record<keyof typeof vi, string> = {};
