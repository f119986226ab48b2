/** 青 of the brand, `--qing-700`. */
const qing = '#0e565d'

/** The character 青, outline of Noto Sans SC SemiBold (SIL OFL 1.1), 20 units to the em, y upwards. */
const core =
  'M3.78 7.94L14.82 7.94L14.82 6.38L5.92 6.38L5.92-1.76L3.78-1.76ZM14.18 7.94L16.34 7.94L16.34.38Q16.34-.42 16.12-.81' +
  'Q15.9-1.2 15.32-1.42Q14.74-1.62 13.85-1.65Q12.96-1.68 11.74-1.68Q11.66-1.3 11.47-.82Q11.28-.34 11.08.04' +
  'Q11.6.02 12.15.01Q12.7 0 13.13 0Q13.56 0 13.72 0Q13.98.02 14.08.1Q14.18.18 14.18.4ZM5.12 5.34L14.8 5.34L14.8 3.92' +
  'L5.12 3.92ZM1.14 10.56L18.86 10.56L18.86 8.94L1.14 8.94ZM2.38 15.84L17.82 15.84L17.82 14.2L2.38 14.2ZM3.12 13.18' +
  'L16.96 13.18L16.96 11.64L3.12 11.64ZM5.12 2.84L14.84 2.84L14.84 1.42L5.12 1.42ZM8.84 16.94L11.04 16.94L11.04 9.48L8.84 9.48Z'

/** The house's seal (square, ring, core) on a ground of 40 × 40, as the inside of an SVG. Vector only: no font needed. */
export const sealShapes =
  `<rect width="40" height="40" rx="10" fill="${qing}"/>` +
  '<rect x="5" y="5" width="30" height="30" rx="6" fill="none" stroke="#fff" stroke-width="2.2"/>' +
  `<path transform="translate(10.5 26.8) scale(.95 -.95)" fill="#fff" d="${core}"/>`

/** The seal by itself. */
export const sealSvg = (): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">${sealShapes}</svg>`
