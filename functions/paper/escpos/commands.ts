/** ESC/POS as printers of 58 mm know it; every command is bytes. */
const esc = 0x1b
const gs = 0x1d
const fs = 0x1c
export const lineFeed = 0x0a

/** `ESC @`: forgets what the last print set. `FS &`: two bytes are one Chinese character. */
export const begin = [esc, 0x40, fs, 0x26] as const

const alignments = { left: 0, center: 1, right: 2 } as const
export type Alignment = keyof typeof alignments
/** `ESC a n`. */
export const align = (how: Alignment) => [esc, 0x61, alignments[how]]

/** `ESC E n`. */
export const bold = (on: boolean) => [esc, 0x45, on ? 1 : 0]

/** `GS ! n`: twice as high, for the one line that counts; twice as wide would halve the columns. */
export const tall = (on: boolean) => [gs, 0x21, on ? 0x01 : 0x00]

/** `ESC d n`: prints and feeds n lines. */
export const feed = (lines: number) => [esc, 0x64, lines]

/** `GS ( k pL pH 1 …`: the length counts the 1 (cn, "this is about QR codes") and all that follows. */
const qr = (...data: readonly number[]) => {
  const length = data.length + 1
  return [gs, 0x28, 0x6b, length & 0xff, length >> 8, 0x31, ...data]
}

/** `GS ( k`: model 2, so many dots a module, error correction M; stores an ASCII text and prints it. */
export const qrCode = (text: string, dots: number) => [
  ...qr(0x41, 0x32, 0x00),
  ...qr(0x43, dots),
  ...qr(0x45, 0x31),
  ...qr(0x50, 0x30, ...new TextEncoder().encode(text)),
  ...qr(0x51, 0x30),
]
