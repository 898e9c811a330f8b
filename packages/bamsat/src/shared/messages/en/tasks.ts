import type { tasks as vi } from '../vi/tasks.js';

export const tasks: Record<keyof typeof vi, string> = {};
