/** A characteristic of a Bluetooth device, as far as writing needs it. */
export type Characteristic = { readonly uuid: string; readonly write: boolean; readonly writeNoResponse: boolean }
export type Service = { readonly uuid: string; readonly characteristics: readonly Characteristic[] }

/** Where bytes for the paper go, and whether the printer confirms each piece. */
export type PrinterWay = {
  readonly serviceId: string
  readonly characteristicId: string
  readonly writeType: 'write' | 'writeNoResponse'
}

/** Services under which makers of small printers take bytes: 18F0 and FF00 by number, ISSC's and another's in full. */
const known = [/^(?:0000)?18f0/i, /^(?:0000)?ff[0ef]0/i, /^49535343-fe7d/i, /^e7810a71-73ae/i]

/** Services of the standard that every device has: name, access, battery, what it is. */
const ofEvery = /^(?:0000)?(?:1800|1801|180a|180f)(?:$|-)/i

const rankOf = ({ uuid }: Service) => (known.some((one) => one.test(uuid)) ? 0 : 1)

/** The first characteristic that can be written to; one that confirms each piece before one that does not. */
export const findWay = (services: readonly Service[]): PrinterWay | undefined => {
  const usable = services.filter(({ uuid }) => !ofEvery.test(uuid)).sort((a, b) => rankOf(a) - rankOf(b))
  for (const { uuid: serviceId, characteristics } of usable) {
    const one = characteristics.find(({ write }) => write) ?? characteristics.find((other) => other.writeNoResponse)
    if (one) return { serviceId, characteristicId: one.uuid, writeType: one.write ? 'write' : 'writeNoResponse' }
  }
  return undefined
}
