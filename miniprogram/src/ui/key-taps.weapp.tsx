export const keyTaps = (): object => ({})
