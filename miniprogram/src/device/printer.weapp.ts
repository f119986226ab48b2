import Taro from '@tarojs/taro'
import type { NearbyDevice, PrinterLine, PrinterPort, PrinterTrouble } from './printer'
import { isConnectedAlready, troubleOf } from './printer-trouble'
import { findWay, type PrinterWay, type Service } from './printer-way'
import { requirePrivacy } from './privacy'

type Trouble = { readonly trouble: PrinterTrouble }
type Found = Taro.onBluetoothDeviceFound.CallbackResult
type Change = Taro.onBLEConnectionStateChange.CallbackResult

/** Some phones never answer a connection by themselves (ms). */
const patience = 10_000

const tried = async <T>(what: () => Promise<T>): Promise<T | Trouble> => {
  try {
    return await what()
  } catch (error) {
    return { trouble: troubleOf(error) }
  }
}

/** What comes to nothing here leaves nothing to do. */
const quietly = async (what: () => Promise<unknown>): Promise<void> => {
  await tried(what)
}

/** A device without a name nobody could choose. */
const namedOf = (devices: Found['devices']): readonly NearbyDevice[] =>
  devices
    .map(({ deviceId, name, localName, RSSI }) => ({ id: deviceId, name: name || localName, signal: RSSI }))
    .filter(({ name }) => Boolean(name))

/** What is told of devices nearby, until it is stopped. */
const createSearch = (): Pick<PrinterPort, 'look' | 'stop'> => {
  let listening: ((found: Found) => void) | undefined
  const stop = async () => {
    if (listening) Taro.offBluetoothDeviceFound(listening)
    listening = undefined
    await quietly(() => Taro.stopBluetoothDevicesDiscovery())
  }
  const look: PrinterPort['look'] = async (onFound) => {
    if (!(await requirePrivacy())) return { trouble: 'notAllowed' }
    if (listening) await stop()
    return await tried(async () => {
      await Taro.openBluetoothAdapter()
      listening = ({ devices }) => namedOf(devices).forEach(onFound)
      Taro.onBluetoothDeviceFound(listening)
      await Taro.startBluetoothDevicesDiscovery({ allowDuplicatesKey: false })
      return 'done' as const
    })
  }
  return { look, stop }
}

const servicesOf = async (deviceId: string): Promise<readonly Service[]> => {
  const { services } = await Taro.getBLEDeviceServices({ deviceId })
  const found: Service[] = []
  // one after the other: Android answers only one question at a time
  for (const { uuid: serviceId } of services) {
    const { characteristics } = await Taro.getBLEDeviceCharacteristics({ deviceId, serviceId })
    const writable = characteristics.map(({ uuid, properties: { write, writeNoResponse } }) => ({
      ...{ uuid, write, writeNoResponse },
    }))
    found.push({ uuid: serviceId, characteristics: writable })
  }
  return found
}

const lineTo = (deviceId: string, way: PrinterWay): PrinterLine => ({
  write: (piece) =>
    tried(async () => {
      await Taro.writeBLECharacteristicValue({ deviceId, ...way, value: piece.slice().buffer })
      return 'done' as const
    }),
})

const reach = async (deviceId: string): Promise<PrinterLine | Trouble> => {
  // it may have been closed after the ticket before
  await Taro.openBluetoothAdapter()
  await Taro.createBLEConnection({ deviceId, timeout: patience }).catch((error) => {
    if (!isConnectedAlready(error)) throw error
  })
  const way = findWay(await servicesOf(deviceId))
  return way ? lineTo(deviceId, way) : { trouble: 'noPrinter' }
}

const createConnection = (): Pick<PrinterPort, 'connect' | 'close'> => {
  let held: { readonly deviceId: string; readonly listening: (change: Change) => void } | undefined
  const close = async () => {
    const last = held
    held = undefined
    if (last) {
      Taro.offBLEConnectionStateChange(last.listening)
      await quietly(() => Taro.closeBLEConnection({ deviceId: last.deviceId }))
    }
    await quietly(() => Taro.closeBluetoothAdapter())
  }
  const connect: PrinterPort['connect'] = async (deviceId, onCut) => {
    if (held) Taro.offBLEConnectionStateChange(held.listening)
    const listening = (change: Change) => {
      if (change.deviceId === deviceId && !change.connected) onCut()
    }
    held = { deviceId, listening }
    Taro.onBLEConnectionStateChange(listening)
    return await tried(() => reach(deviceId))
  }
  return { connect, close }
}

export const printer: PrinterPort | undefined = { ...createSearch(), ...createConnection() }
