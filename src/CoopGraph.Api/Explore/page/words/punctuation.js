// The marks between texts that are put together: each language has its own, and Chinese has no spaces after them.
import { words } from './index.js';

export const { stop, colon, comma, between } = words.marks;
export const gap = words.marks.isSpaced ? ' ' : '';

// Sentences one after the other. Each gets its stop, unless it has one.
export const sentences = (...texts) => texts.filter(Boolean).map((text) => (/[.!?。！？]$/.test(text) ? text : text + stop)).join(gap);

export const labelled = (name, text) => `${name}${colon}${text}`;

// Several of a kind. A name and where it belongs have a comma between them instead.
export const listed = (texts) => texts.join(between);
