const day = 86_400_000
/** How long a sheet waits for somebody to decide about its places. */
const waitDays = 30
/** What a sheet holds of people, phone and operator, vanishes after this when nobody stored it; a little later. */
const keepMilliseconds = (waitDays + 1) * day
/** An upload is imported soon after it was sent, or sent again. */
export const uploadWaits = day

export const failureWords = {
  reading: '这个文件试了几次都没有读完。请另存为新的 .xlsx，或按监管所拆成几个文件，再传。',
  storing: '存到一半出了错。已存入的不会丢，请把同一个文件再导入一次，会接着存。',
  outcome: '全部行都已入库，只是结果表没有写成。请把同一个文件再导入一次，取结果表。',
  undoing: '撤销到一半出了错。已撤销的不会恢复，请再看一遍，会接着撤。',
  forgotten: `放了 ${waitDays} 天没有确认，表里的内容已删除。请重新上传。`,
} as const

type Begun = { readonly state: string; readonly startedAt: string }

/** Whether its rows may have vanished while nobody decided. */
export const isForgotten = ({ state, startedAt }: Begun, at: Date): boolean =>
  state === 'waiting' && at.getTime() >= Date.parse(startedAt) + waitDays * day

/** Epoch seconds when what somebody sent and nobody stored vanishes. */
export const forgottenAt = (since: string) => Math.floor((Date.parse(since) + keepMilliseconds) / 1000)
