/** Stages differ in this table and nowhere else. */
export const settings = {
  trial: {
    region: 'cn-north-1',
    keepData: false,
    publicUrl: 'https://trial.example.cn',
    consoleUrl: 'https://trial.example.cn',
  },
  live: { region: 'cn-north-1', keepData: true, publicUrl: 'https://example.cn', consoleUrl: 'https://example.cn' },
} as const satisfies Record<string, { region: string; keepData: boolean; publicUrl: string; consoleUrl: string }>

export type Stage = keyof typeof settings
export type StageSettings = (typeof settings)[Stage]
