export const keyTaps = (): object => ({})

export const keyScrolls: object = {}
