import type { Verdict } from '@app/types/inspection/values'
import { html, type Markup, markup } from './page-html'

const white = 'stroke="#fff" stroke-linecap="round"'
const solid = 'fill="currentColor" stroke="currentColor" stroke-linejoin="round"'

/** Drawn once a page and referred to by name. The three shapes are the result's own; the others are line icons. */
const drawings = {
  pass: `<circle cx="12" cy="12" r="11" fill="currentColor"/><path d="M6.8 12.5l3.5 3.5 7-7.3" fill="none" stroke-width="2.5" stroke-linejoin="round" ${white}/>`,
  warn: `<path d="M12 3.2 22 20.3H2z" stroke-width="3" ${solid}/><path d="M12 9v5.2M12 17.9v.1" stroke-width="2.6" ${white}/>`,
  fail: `<path d="M8.1 2.5h7.8l5.6 5.6v7.8l-5.6 5.6H8.1l-5.6-5.6V8.1z" stroke-width="2" ${solid}/><path d="M8.5 8.5l7 7M15.5 8.5l-7 7" stroke-width="2.5" ${white}/>`,
  none: `<rect x="2" y="2" width="20" height="20" rx="4" fill="currentColor"/><path d="M7.5 12h9" stroke-width="2.5" ${white}/>`,
  pin: '<path d="M12 21c4.5-4.6 6.8-8 6.8-11.2A6.8 6.8 0 0 0 12 3a6.8 6.8 0 0 0-6.8 6.8C5.2 13 7.5 16.4 12 21zM12 12.3a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z"/>',
  clock: '<path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.3l3.4 2"/>',
  phone:
    '<path d="M7.2 3.5 9.8 8 8 10.3c1 2.4 3.2 4.6 5.7 5.7L16 14.2l4.5 2.6-.9 3c-.2.5-.7.8-1.2.7C11 19.6 4.4 13 3.5 5.6c-.1-.5.2-1 .7-1.2z"/>',
  flag: '<path d="M5.5 21V4h12l-2.5 4.2L17.5 12.5h-12"/>',
  office:
    '<path d="M4 10v9.5h16V10M3 7l1.8-3h14.4L21 7v1.2a2.3 2.3 0 0 1-4.5.4 2.3 2.3 0 0 1-4.5 0 2.3 2.3 0 0 1-4.5 0A2.3 2.3 0 0 1 3 8.2zM9.5 19.5V14h5v5.5"/>',
} as const
export type Drawing = keyof typeof drawings
export type Shape = 'pass' | 'warn' | 'fail' | 'none'

/** The drawings that a page refers to, once at its beginning. */
export const drawingsOf = (names: readonly Drawing[]): Markup => {
  const symbols = names.map((name) => `<symbol id="d-${name}" viewBox="0 0 24 24">${drawings[name]}</symbol>`)
  return markup(`<svg class="defs" width="0" height="0" aria-hidden="true">${symbols.join('')}</svg>`)
}

/** A result's shape: circle, triangle, octagon, square. The words stand beside it, so it is hidden from readers. */
export const shape = (name: Shape, size: 'row' | 'line' | 'big' | 'huge' = 'row'): Markup =>
  html`<svg class="g ${name} ${size}" aria-hidden="true"><use href="#d-${name}"/></svg>`

export const icon = (name: Exclude<Drawing, Shape>): Markup =>
  html`<svg class="i" aria-hidden="true"><use href="#d-${name}"/></svg>`

export const shapeOfVerdict: Readonly<Record<Verdict, Shape>> = {
  conforming: 'pass',
  basicallyConforming: 'warn',
  nonConforming: 'fail',
}
