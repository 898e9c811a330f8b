import { randomInt, timingSafeEqual } from 'node:crypto';
import { AppError } from '../shared/index.js';

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const CODE_LENGTH = 10;
const TRIES = 5;

/**
 * The one-time code that guards the set-up page of a new system. It lives in memory only, is printed on the terminal,
 * works once, and is void after five wrong tries: then the server has to be started again.
 */
export class SetUpCode {
  readonly #code = Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  #tries = TRIES;

  /** As it is printed: two groups of five. */
  get printed(): string {
    return `${this.#code.slice(0, 5)}-${this.#code.slice(5)}`;
  }

  /** @throws AppError `accounts.set-up-code-wrong` (with the tries left) or `accounts.set-up-code-void` */
  check(input: string): void {
    if (this.#tries <= 0) throw new AppError('accounts.set-up-code-void');
    const typed = Buffer.from(input.toUpperCase().replace(/[^0-9A-Z]/g, ''));
    const code = Buffer.from(this.#code);
    if (typed.length === code.length && timingSafeEqual(typed, code)) return;
    this.#tries -= 1;
    throw this.#tries > 0
      ? new AppError('accounts.set-up-code-wrong', { left: this.#tries })
      : new AppError('accounts.set-up-code-void');
  }

  /** The code was used. */
  void(): void {
    this.#tries = 0;
  }
}
