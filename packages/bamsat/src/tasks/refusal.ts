import type { AppContext } from '../accounts/index.js';
import { AppError, refusalText } from '../shared/index.js';

/** The words of a refusal that a form shows; anything else goes on its way. */
export function wordsForForm(c: AppContext, error: unknown): string {
  if (!(error instanceof AppError) || error.code === 'common.not-found') throw error;
  return refusalText(c.get('view').t, error);
}
