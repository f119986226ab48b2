import { pinyin } from 'pinyin-pro'

/** First letters of a name as they are typed when Chinese is not at hand: 槐荫汤面馆 → hytmg. What is no Chinese stays. */
export const initialsOf = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', v: true }).join('').toLowerCase()
