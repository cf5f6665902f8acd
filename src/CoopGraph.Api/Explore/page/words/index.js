// The words of the page in the reader's language. The language is in the address (?lang=zh); another one is another visit of the page.
import en from './en.js';
import zh from './zh.js';

const asked = new URLSearchParams(location.search).get('lang');

export const languages = { en: 'English', zh: '中文' };
export const wrongLanguage = asked && !Object.hasOwn(languages, asked) ? asked : null;
export const words = asked === 'zh' ? zh : en;

// The language's name in the schema: names of units are asked for in it.
export const schemaLanguage = words.language.toUpperCase();
