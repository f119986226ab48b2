/** A Bluetooth device nearby that might print; `signal` in dBm, nearer is greater. */
export type NearbyDevice = { readonly id: string; readonly name: string; readonly signal: number }

/** Why the phone or the printer did not do it. */
export const printerTroubles = [
  /** Bluetooth is switched off. */
  'off',
  /** WeChat, or this mini-program in it, may not use Bluetooth. */
  'notAllowed',
  /** Android searches only with the place switched on and allowed. */
  'placeOff',
  /** The phone has no Bluetooth Low Energy. */
  'unsupported',
  /** It is not there, is off, or is held by another phone. */
  'unreachable',
  /** It takes no bytes: something else than a printer. */
  'noPrinter',
  /** The connection broke. */
  'cut',
  'failed',
] as const
export type PrinterTrouble = (typeof printerTroubles)[number]

type Done<T> = Promise<T | { readonly trouble: PrinterTrouble }>

/** An open way to a printer. A piece is at most 20 bytes: what every printer takes without being asked. */
export type PrinterLine = {
  readonly write: (piece: Uint8Array) => Done<'done'>
}

/** A phone's Bluetooth as printing needs it. Nothing here throws. */
export type PrinterPort = {
  /** Opens the phone's Bluetooth and looks around until `stop`; `onFound` is told of every named device, once or more. */
  readonly look: (onFound: (device: NearbyDevice) => void) => Done<'done'>
  readonly stop: () => Promise<void>
  readonly connect: (id: string, onCut: () => void) => Done<PrinterLine>
  /** Lets go of the printer and of the phone's Bluetooth. */
  readonly close: () => Promise<void>
}

/** Undefined where printing is not possible at all: in a browser. */
export declare const printer: PrinterPort | undefined
