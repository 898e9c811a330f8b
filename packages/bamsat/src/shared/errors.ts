import type { MessageKey, MessageParams, Translate } from './messages/index.js';

/** Every refusal has a code; its words are the message `error.<code>` in both catalogues. */
export type ErrorCode = CodeOf<MessageKey>;
type CodeOf<K> = K extends `error.${infer Code}` ? Code : never;

/** A refusal that a person can understand and act on. Only `web/` and `cli/` turn it into an answer. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly params: MessageParams;

  constructor(code: ErrorCode, params: MessageParams = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
  }
}

/** The words of a refusal. */
export function refusalText(t: Translate, refusal: AppError): string {
  return t(`error.${refusal.code}`, refusal.params);
}

/** The refusal that work ended with, when it is one of these, which the caller shows itself; everything else goes on its way. */
export async function refusedWith(
  work: Promise<unknown>,
  ...codes: readonly ErrorCode[]
): Promise<AppError | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof AppError && codes.includes(error.code)) return error;
    throw error;
  }
}
