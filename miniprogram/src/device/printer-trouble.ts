import type { PrinterTrouble } from './printer'

/** By WeChat's `errCode` of its Bluetooth calls. */
const byCode: Readonly<Record<number, PrinterTrouble>> = {
  10001: 'off',
  10002: 'unreachable',
  10003: 'unreachable',
  10004: 'noPrinter',
  10005: 'noPrinter',
  10006: 'cut',
  10007: 'noPrinter',
  10009: 'unsupported',
  10012: 'unreachable',
}

/** iOS says in `state` why Bluetooth is not available (CBManagerState). */
const byState: Readonly<Record<number, PrinterTrouble>> = { 2: 'unsupported', 3: 'notAllowed', 4: 'off' }

type Said = {
  readonly errCode?: unknown
  readonly errno?: unknown
  readonly errMsg?: unknown
  readonly state?: unknown
}

const bySaying: readonly (readonly [RegExp, PrinterTrouble])[] = [
  [/location/i, 'placeOff'],
  [/auth|permission|privacy|denied|deny/i, 'notAllowed'],
]

/** Whether it only says that the printer is connected already. */
export const isConnectedAlready = (error: unknown): boolean => {
  const { errCode } = (error ?? {}) as Said
  return errCode === -1 || errCode === 10010
}

/** What WeChat refuses with, in the words of the port. What it says goes before its number: 10001 is said of both. */
export const troubleOf = (error: unknown): PrinterTrouble => {
  const { errCode, errMsg, state } = (error ?? {}) as Said
  const saying = bySaying.find(([said]) => said.test(String(errMsg ?? '')))
  return byState[Number(state)] ?? saying?.[1] ?? byCode[Number(errCode)] ?? 'failed'
}
