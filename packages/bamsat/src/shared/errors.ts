import type { MessageKey, MessageParams } from './messages/index.js';

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
