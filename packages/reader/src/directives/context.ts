import type { Section } from './sections.js';

/** What was opened by a sentence: a speech (phát biểu) that goes on, or a list below a colon. */
export interface Open {
  readonly line: number;
  readonly isList: boolean;
  /** Depth of the line that opened the list. */
  readonly level: number;
  readonly assignee: string | null;
  /** A speech without a command so far: what is said must say "must". */
  readonly isSilent: boolean;
  /** What a paper commands is retold: its paragraphs name whom they mean. */
  readonly isPaper: boolean;
  /** Items with marks have been seen: a paragraph without one may be the narration again. */
  readonly hasItems: boolean;
}

/** Who a heading names: holds for the items below it that lie deeper. */
interface Owner {
  readonly text: string;
  readonly level: number;
}

/** Who the first sentence of an item (điểm) names. */
interface ItemName {
  readonly line: number;
  readonly text: string;
  /** The item begins with the name and a colon, as a heading does. */
  readonly isLabel: boolean;
}

/**
 * The context (ngữ cảnh): what holds from one sentence to the next. Others read it; it changes only by the functions
 * below.
 */
export interface Context {
  readonly section: Section;
  readonly sectionLevel: number;
  readonly open: Open | null;
  readonly owner: Owner | null;
  /** Holds for the other sentences of the item. */
  readonly itemName: ItemName | null;
  /** Who a letter goes to: whose the items are that name nobody. */
  readonly addressee: string | null;
  /** In the lines of "Kính gửi:". */
  readonly inAddress: boolean;
  /** Below "Nơi nhận:": its items are names. */
  readonly inFoot: boolean;
}

type Changing = { -readonly [Key in keyof Context]: Context[Key] };

/** The context at the beginning of a document. */
export function freshContext(): Context {
  return {
    section: 'neutral',
    sectionLevel: 0,
    open: null,
    owner: null,
    itemName: null,
    addressee: null,
    inAddress: false,
    inFoot: false,
  };
}

/** Nothing holds from one document to the next of the same text. */
export function forget(context: Changing): void {
  Object.assign(context, freshContext());
}

/** The list of who gets the paper begins: nothing of the paper holds in it. */
export function enterFoot(context: Changing): void {
  forget(context);
  context.inFoot = true;
}

export function leaveFoot(context: Changing): void {
  context.inFoot = false;
}

/** "Kính gửi: Sở Y tế" */
export function enterAddress(context: Changing, addressee: string | null): void {
  context.inAddress = true;
  context.addressee = addressee;
}

/** Several addressees: none of them is meant by all items. */
export function addAddressee(context: Changing): void {
  context.addressee = null;
}

export function leaveAddress(context: Changing): void {
  context.inAddress = false;
}

/**
 * An item begins: it ends what belongs to an item of its depth or a deeper one. A heading of aims or facts holds for
 * what lies below it; the next number of its depth begins another matter.
 */
export function enterItem(context: Changing, level: number): void {
  const { open, owner } = context;
  if (owner !== null && owner.level >= level) context.owner = null;
  if (level <= context.sectionLevel && context.section === 'other') context.section = 'neutral';
  if (open?.isList === true && open.level >= level && open.level > 0) context.open = null;
}

/** A heading announces what lies below it; nobody is named for that yet. */
export function enterSection(context: Changing, section: Section, level: number): void {
  context.section = section;
  context.sectionLevel = level;
  context.owner = null;
}

/** The items below the level belong to who is named. */
export function setOwner(context: Changing, text: string, level: number): void {
  context.owner = { text, level };
}

export function setItemName(context: Changing, name: ItemName | null): void {
  context.itemName = name;
}

const NOTHING_KNOWN = { level: 0, assignee: null, hasItems: false, isSilent: false, isPaper: false };

/** A speech begins in the line. */
export function openSpeech(context: Changing, line: number, known: Partial<Open> = {}): void {
  context.open = { ...NOTHING_KNOWN, ...known, line, isList: false };
}

/** A list of tasks begins behind the line. */
export function openList(context: Changing, line: number, known: Partial<Open> = {}): void {
  context.open = { ...NOTHING_KNOWN, ...known, line, isList: true };
}

/** What is open goes on in the line, which is an item where `isItem`. */
export function goOn(context: Changing, line: number, isItem: boolean): void {
  const { open } = context;
  if (open !== null) context.open = { ...open, line, hasItems: open.hasItems || isItem };
}

/** The speech has begun to give work. */
export function breakSilence(context: Changing): void {
  if (context.open?.isSilent === true) context.open = { ...context.open, isSilent: false };
}

/** The paper is retold no longer, though what it opened goes on. */
export function endPaper(context: Changing): void {
  if (context.open?.isPaper === true) context.open = { ...context.open, isPaper: false };
}

export function close(context: Changing): void {
  context.open = null;
}
